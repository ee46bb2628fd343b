// One text for one value: keys sorted, maps and sets as sorted lists. For comparing states bit for bit.

/** Canonical JSON of plain values, Maps (as sorted [key, value] pairs) and Sets (as sorted lists of strings). */
export function canonical(value: unknown): string {
  if (value instanceof Map) {
    const pairs = [...value].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    return `{"map":[${pairs.map(([key, item]) => `[${JSON.stringify(key)},${canonical(item)}]`).join(',')}]}`;
  }
  if (value instanceof Set)
    return `{"set":[${[...value]
      .map((item) => JSON.stringify(item))
      .sort()
      .join(',')}]}`;
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).filter(([, item]) => item !== undefined);
    fields.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
