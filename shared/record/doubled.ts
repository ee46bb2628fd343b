// Fields that stand twice in a JSON text. Readers of JSON keep the last and never see the first.

const token = /"(?:[^"\\]|\\.)*"|[[\]{}:,]/gs;

/** Paths of fields that their object names a second time. `json` has been parsed without an error. */
export function doubledFields(json: string): string[] {
  const found: string[] = [];
  const open: { path: string; names: Set<string> | null; index: number; name: string }[] = [];
  let text: string | null = null;
  const here = () => {
    const top = open.at(-1);
    if (!top) return '$';
    return top.names ? `${top.path}.${top.name}` : `${top.path}[${top.index}]`;
  };
  for (const [sign] of json.matchAll(token)) {
    const top = open.at(-1);
    if (sign === '{' || sign === '[')
      open.push({ path: here(), names: sign === '{' ? new Set() : null, index: 0, name: '' });
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',' && top) top.index += 1;
    else if (sign === ':' && top?.names && text !== null) {
      top.name = JSON.parse(text) as string;
      if (top.names.has(top.name)) found.push(here());
      top.names.add(top.name);
    } else text = sign;
  }
  return found;
}
