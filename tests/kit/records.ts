// Records for tests, as they stand in a file.
import { activities } from '../../shared/activities/registry.ts';
import { makeRecord } from '../../shared/record/make.ts';
import type { RecordFile, RecordKind } from '../../shared/record/types.ts';
import { verifyRecord, type Finding } from '../../shared/record/verify.ts';
import type { PlayedHouse } from './house.ts';

export const recordFile = (house: PlayedHouse, kind: RecordKind = 'public'): RecordFile =>
  JSON.parse(JSON.stringify(makeRecord(house.source(), kind))) as RecordFile;

export const findings = (file: unknown): Finding[] => verifyRecord(file, activities).findings;

/** Every place of a JSON value that is not a list or an object, with a way to put something else there. */
export function* leaves(
  value: unknown,
  path = '$',
): Generator<{ path: string; value: unknown; put(next: unknown): void; drop(): void }> {
  if (typeof value !== 'object' || value === null) return;
  const within = value as Record<string, unknown>;
  for (const key of Object.keys(within)) {
    const at = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
    const item = within[key];
    if (typeof item === 'object' && item !== null) yield* leaves(item, at);
    else
      yield {
        path: at,
        value: item,
        put: (next) => (within[key] = next),
        drop: () => (Array.isArray(value) ? value.splice(Number(key), 1) : delete within[key]),
      };
  }
}
