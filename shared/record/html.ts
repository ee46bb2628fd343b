// The record as one HTML file.
import type { RecordFile } from './types.ts';

export const recordHtml = (file: RecordFile): string =>
  `<!doctype html><html lang="${file.session.language}"><meta charset="utf-8"><title>Sala</title><body></body></html>`;
