// Rows, wishes and steps as a phone gets them, for the tests of the phone.
import type { Item } from '../../client/connection/outbox.svelte.ts';
import type { MineRow, StepRow } from '../../shared/session/view-types.ts';
import { defaultTerms } from '../../shared/session/terms.ts';

let count = 0;
type Wish = Partial<Item> & { run?: string | null; name: string; data: unknown; key?: string };
export const item = ({ run = 'run1', name, data, key, ...more }: Wish): Item => ({
  command: { key: key ?? `key-${(count += 1)}`, run, name, data, terms: 1, writtenAt: count },
  state: 'held',
  no: null,
  facts: null,
  mine: 0,
  ...more,
});
export const mineRow = (change: Partial<MineRow> & { id: string }): MineRow => ({
  run: 'run1',
  text: 'words',
  status: 'shown',
  channel: 'phone',
  at: 0,
  late: false,
  edits: 0,
  reason: null,
  mergedInto: null,
  response: null,
  writtenAt: null,
  onStage: false,
  merged: 0,
  ...change,
});
export const stepRow = (change: Partial<StepRow> & { id: string }): StepRow => ({
  title: { th: 'ช่วง', en: 'Step' },
  minutes: 10,
  activity: 'cards',
  phase: 'planned',
  run: null,
  runs: [],
  clock: { is: 'planned' },
  terms: defaultTerms,
  termsNo: null,
  locked: false,
  ...change,
});
/** A step that is open since `at`. */
export const openStep = (id: string, at: number, change: Partial<StepRow> = {}): StepRow =>
  stepRow({
    id,
    phase: 'open',
    run: `run-${id}`,
    runs: [`run-${id}`],
    clock: { is: 'running', startedAt: at, endsAt: at + 600_000 },
    termsNo: 1,
    ...change,
  });
