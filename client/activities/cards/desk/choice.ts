// Which card the keyboard is on, and which are chosen with it; told by id, so that nothing shifts under one's fingers.

export type Choice = {
  /** The card that the keys act on. */
  readonly on: string | null;
  /** Its place when it was last seen; whoever comes after it there is next. */
  readonly place: number;
  readonly chosen: ReadonlySet<string>;
};
export const nothing: Choice = { on: null, place: 0, chosen: new Set() };

/** What is looked at: ids by place, holes where a page has not come yet. */
export type Shown = { readonly total: number; readonly at: (place: number) => string | undefined };

/** After the list has changed: stay on the same card; where it has gone, on whatever stands in its place now. */
export function settle(choice: Choice, shown: Shown, placeOf: (id: string) => number | undefined): Choice {
  const there = choice.on === null ? undefined : placeOf(choice.on);
  if (there !== undefined) return there === choice.place ? choice : { ...choice, place: there };
  if (shown.total === 0) return choice.on === null ? choice : { ...choice, on: null, place: 0 };
  const place = Math.min(choice.place, shown.total - 1);
  const on = shown.at(place) ?? null;
  return on === choice.on && place === choice.place ? choice : { ...choice, on, place };
}

/** Up or down by `by`; with `grow` both the old and the new card are chosen. */
export function move(choice: Choice, shown: Shown, by: number, grow = false): Choice {
  if (shown.total === 0) return choice;
  const place = Math.max(0, Math.min(shown.total - 1, choice.place + by));
  const on = shown.at(place) ?? null;
  const chosen = new Set(choice.chosen);
  if (grow) for (const id of [choice.on, on]) if (id !== null) chosen.add(id);
  return { on, place, chosen: grow ? chosen : choice.chosen };
}

export function toggle(choice: Choice, id: string): Choice {
  const chosen = new Set(choice.chosen);
  if (!chosen.delete(id)) chosen.add(id);
  return { ...choice, chosen };
}

/** What an action is about: the chosen ones, else the one in focus. */
export const meant = (choice: Choice): string[] =>
  choice.chosen.size > 0 ? [...choice.chosen] : choice.on === null ? [] : [choice.on];
