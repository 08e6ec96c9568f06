// One press, one request: busy meanwhile, a sentence when it failed, lists read anew when it worked.
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { messageOf } from "@/api/problem";
import { tell, tellFailure } from "@/app/toasts";

export interface Act {
  /** Says so when it is done; what it touches is read anew. */
  done?: string;
  touches: readonly string[];
}

export function useAct() {
  const client = useQueryClient();
  const [busy, setBusy] = useState<string | null>(null);
  /** `key` tells which button is busy. Resolves to whether it worked. */
  const act = async (key: string, run: () => Promise<unknown>, { done, touches }: Act) => {
    if (busy !== null) return false;
    setBusy(key);
    try {
      await run();
      if (done) tell(done);
      return true;
    } catch (error) {
      tellFailure(messageOf(error));
      return false;
    } finally {
      setBusy(null);
      touches.forEach((resource) => void client.invalidateQueries({ queryKey: [resource] }));
    }
  };
  return { act, busy };
}
