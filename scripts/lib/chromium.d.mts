// What chromium.mjs gives, for TypeScript.
export function findChromium(): Promise<string | null>;
export const whatToInstall: string;
