// Where two values differ, as paths. What is missing differs from what is null, and nothing is inherited.

export type Difference = { path: string; file: string; log: string };

/** What stands at a place of a list or an object, wrapped so that a missing one is known from any value. */
type Place = { value: unknown } | null;
const placeIn = (within: object, key: string): Place =>
  Object.hasOwn(within, key) ? { value: (within as Record<string, unknown>)[key] } : null;
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const shown = (place: Place): string => (place === null ? '' : (JSON.stringify(place.value) ?? ''));

export function* differences(path: string, file: unknown, log: unknown): Generator<Difference> {
  yield* compare(path, { value: file }, { value: log });
}

function* compare(path: string, file: Place, log: Place): Generator<Difference> {
  const [a, b] = [file?.value, log?.value];
  if (isObject(a) && isObject(b) && Array.isArray(a) === Array.isArray(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    for (const key of keys)
      yield* compare(
        Array.isArray(a) ? `${path}[${key}]` : `${path}.${key}`,
        placeIn(a, key),
        placeIn(b, key),
      );
    return;
  }
  const bothThere = file !== null && log !== null;
  if (bothThere && Object.is(a, b)) return;
  yield { path, file: shown(file), log: shown(log) };
}
