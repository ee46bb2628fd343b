// People's words in HTML: nothing in them can open a tag, leave an attribute, or turn the text around them.

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Control characters that HTML does not allow; line breaks and tabs stay. */
// eslint-disable-next-line no-control-regex -- these are what is taken out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

export const escape = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"']/g, (sign) => signs[sign] ?? '');

/** Words inside a line, so that marks for writing direction end where they end. */
export const bdi = (text: string): string => `<bdi>${escape(text)}</bdi>`;

/** Words as a paragraph of their own, with their line breaks. */
export const lines = (text: string): string => escape(text.trim()).replace(/\r?\n/g, '<br>');
