// Grouping, where Map.groupBy is not yet everywhere.

/** Group → items, both in the order in which they came. */
export function grouped<T, K>(items: Iterable<T>, groupOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = groupOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
