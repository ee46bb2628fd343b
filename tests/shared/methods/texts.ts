// Finds every text in shipped data, with the path to it.
export type Found = { readonly path: string; readonly th: unknown; readonly en: unknown };

export function textsIn(value: unknown, path = ''): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('th' in value || 'en' in value)
    return [{ path, th: (value as { th?: unknown }).th, en: (value as { en?: unknown }).en }];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}/${key}`));
}

/** What is wrong with shipped texts; an empty list where nothing is. */
export function faultsOf(texts: readonly Found[], normalise: (text: string) => string): string[] {
  const faults: string[] = [];
  for (const { path, th, en } of texts) {
    if (typeof th !== 'string' || !/[\u0E01-\u0E2E]/u.test(th)) faults.push(`${path}: no Thai letters`);
    if (typeof en !== 'string' || !/[a-z]/iu.test(en)) faults.push(`${path}: no English`);
    if (typeof en === 'string' && /[\u0E01-\u0E4E]/u.test(en)) faults.push(`${path}: Thai in the English`);
    for (const text of [th, en])
      if (
        typeof text === 'string' &&
        (normalise(text) !== text || text.trim() !== text || / {2}/u.test(text))
      )
        faults.push(`${path}: not clean`);
  }
  return faults;
}
