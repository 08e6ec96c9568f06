import js from "@eslint/js";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const onlyThroughTheDoor = {
  group: ["@/features/*/*"],
  message: "A feature is used through its index.ts only.",
};
const notUpwards = {
  group: ["@/features/*"],
  message: "ui, lib and api know nothing of features.",
};

export default tseslint.config(
  { ignores: ["dist", "node_modules", "docs", "src/api/schema.d.ts"] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "no-restricted-imports": ["error", { patterns: [onlyThroughTheDoor] }],
    },
  },
  {
    files: ["src/{ui,lib,api}/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [notUpwards] }] },
  },
  {
    // Pages are loaded lazily, and search.ts with the router.
    files: ["src/app/router.tsx"],
    rules: { "no-restricted-imports": "off" },
  },
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-unused-vars": "off", // the compiler tells
      "no-undef": "off",
      eqeqeq: ["error", "always"],
      "no-console": "error",
      "max-lines": ["error", { max: 400 }],
      "max-lines-per-function": ["error", { max: 100, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["**/*.test.{ts,tsx}", "e2e/**"],
    rules: {
      "max-lines": ["error", { max: 600 }],
      "max-lines-per-function": "off",
      "no-restricted-imports": "off",
    },
  },
  {
    files: ["scripts/**", "bench/**", "*.config.js"],
    languageOptions: { globals: { console: "readonly", process: "readonly", Buffer: "readonly" } },
    rules: { "no-undef": "off", "no-console": "off" },
  },
);
