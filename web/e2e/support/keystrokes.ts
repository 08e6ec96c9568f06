import type { Page } from "playwright-core";

/** The keyboard, counting what a person has to do. */
export class Keystrokes {
  count = 0;

  constructor(private page: Page) {}

  /** One key, or one combination: "j", "Control+k". */
  async press(key: string): Promise<void> {
    this.count += 1;
    await this.page.keyboard.press(key);
  }

  /** Every letter counts. */
  async type(text: string): Promise<void> {
    this.count += text.length;
    await this.page.keyboard.type(text);
  }

  /** A text as a whole counts once: what it says is up to the person. */
  async write(text: string): Promise<void> {
    this.count += 1;
    await this.page.keyboard.type(text);
  }
}
