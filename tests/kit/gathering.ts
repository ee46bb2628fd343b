// A session on a real server with people in it, at a step of cards: where most tests of the engine begin.
import type { SessionSpec } from '../../shared/session/spec.ts';
import type { StepRow } from '../../shared/session/view-types.ts';
import type { WindowName } from '../../shared/wire/wire.ts';
import type { Line } from './line.ts';
import { cardsStep, spec } from './specs.ts';
import { joinByCode, makeSession, openDoor, type Made, type Phone } from './visit.ts';

export const steps: WindowName = { run: null, list: 'steps', order: 'plan', facet: null, page: 0 };
export const listOf = (
  run: string | null,
  list: string,
  order: string,
  facet: string | null = null,
  page = 0,
) => ({
  run,
  list,
  order,
  facet,
  page,
});
export type Evening = { base: string; made: Made; desk: Line; phones: Phone[]; run: string };

/** Opens a step and waits until the desk sees its run. */
export async function openStep(desk: Line, index: number): Promise<string> {
  const answer = await desk.do('openStep', { id: desk.rows<StepRow>(steps)[index]?.id });
  if (!answer.ok) throw new Error(`step not opened: ${answer.no}`);
  await desk.until(() => desk.rows<StepRow>(steps)[index]?.phase === 'open');
  return desk.rows<StepRow>(steps)[index]?.run as string;
}
export async function evening(
  base: string,
  people: number,
  of: SessionSpec = spec(cardsStep()),
): Promise<Evening> {
  const made = await makeSession(base, of);
  const desk = await openDoor(base, made.desk, 'desk');
  const phones: Phone[] = [];
  for (let n = 0; n < people; n += 1) phones.push(await joinByCode(base, made.code, `name-${n}`));
  const run = await openStep(desk, 0);
  for (const phone of phones) await phone.until(() => phone.state?.heads[run] !== undefined);
  return { base, made, desk, phones, run };
}
export const leave = ({ desk, phones }: Evening): void => {
  for (const line of [desk, ...phones]) line.close();
};
