// How a key is written where people read it.

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
};
/** 'Shift+ArrowUp' → '⇧ ↑'. */
export function keyText(key: string): string {
  const plain = key.replace('Shift+', '');
  return (key.startsWith('Shift+') ? '⇧ ' : '') + (signs[plain] ?? plain);
}
