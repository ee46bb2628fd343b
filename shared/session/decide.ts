// From a wish to events: parse, check who and when, apply the rule, grant what it asks of the session.
import * as v from 'valibot';
import type { Ask, Decision, Id, Json, Key, Millis, Role, Words } from '../activity/contract.ts';
import { normalise } from '../text/normalise.ts';
import { makeWords, type NewWords } from '../words/keep.ts';
import { sessionCommands } from './commands.ts';
import type { SessionEvent } from './events.ts';
import { restOf, settingsOf, type Beside, type House, type LogEvent } from './house.ts';
import { grant } from './rules-contribution.ts';
import type { Run, Step } from './state.ts';

export type Wish = {
  run: Id | null;
  name: string;
  data: unknown;
  terms: number | null;
  writtenAt: Millis | null;
};
export type Who = { key: Key; role: Role };
export type Tools = { at: Millis; newId(): Id; newSalt(): string; random(): number };
export type Judged =
  { no: string; facts?: Json } | { events: LogEvent[]; words: NewWords[]; made: Id[]; redact: Id[] };

/** Fields are written after v, type, run and by, so that a skeleton reads well; undefined ones vanish in JSON. */
const stamp = <E extends { type: string }>(event: E, by: Key, run?: Id): LogEvent => ({
  v: 1,
  ...event,
  ...(run === undefined ? {} : { run }),
  by,
});

export function decide(house: House, wish: Wish, who: Who, beside: Beside, tools: Tools): Judged {
  const words: NewWords[] = [];
  const made: Id[] = [];
  const fresh = new Map<Id, string>();
  const ask: Ask = {
    by: who.key,
    role: who.role,
    at: tools.at,
    writtenAt: wish.writtenAt,
    late: false,
    newId: () => {
      const id = tools.newId();
      made.push(id);
      return id;
    },
    random: tools.random,
    keep: (typed) => {
      const text = normalise(typed);
      const kept = makeWords(text, text === typed ? null : typed, tools.newId(), tools.newSalt());
      words.push(kept);
      fresh.set(kept.w, text);
      return { w: kept.w, h: kept.h };
    },
  };
  const say = (handle: Words): string | null => fresh.get(handle.w) ?? beside.say(handle);
  const judged =
    wish.run === null
      ? decideSession(house, wish, ask, { ...beside, say })
      : decideRun(house, wish.run, wish, ask, { ...beside, say });
  if ('no' in judged) return judged;
  return { events: judged.events, words, made, redact: judged.redact };
}

type Events = { events: LogEvent[]; redact: Id[] };
type No = { no: string; facts?: Json };

function decideSession(house: House, wish: Wish, ask: Ask, beside: Beside): Events | No {
  const { say } = beside;
  if (!Object.hasOwn(sessionCommands, wish.name)) return { no: 'unknown-command' };
  const command = sessionCommands[wish.name as keyof typeof sessionCommands];
  if (!command.by.includes(ask.role)) return { no: 'not-allowed' };
  const data = v.safeParse(command.data as v.GenericSchema, wish.data);
  if (!data.success) return { no: 'malformed', facts: fieldOf(data.issues) };
  // What somebody gave under another key than that of the session is still theirs to take back.
  const by = ownKey(house, data.output, ask, beside);
  const rule = command.rule as (
    state: House['session'],
    data: unknown,
    ask: Ask,
    context: object,
  ) => Decision<SessionEvent>;
  const decision = rule(house.session, data.output, by === ask.by ? ask : { ...ask, by }, {
    say,
    activity: (name: string) => house.activities.get(name),
    settingsOf: (step: Step) => settingsOf(house, step),
  });
  if ('no' in decision) return decision;
  const events: LogEvent[] = [];
  const redact: Id[] = [];
  for (const event of decision.yes) {
    if (event.type === 'session/stepClosed') {
      const run = house.runs.get(event.closes);
      for (const last of run?.activity.closing?.(run.state) ?? [])
        events.push(stamp(last, ask.by, event.closes));
    }
    if (event.type === 'contribution/redacted') {
      const one = house.session.contributions.get(event.id);
      if (one)
        redact.push(
          ...[one.text, ...one.past, one.onBehalfOf, one.reason?.words, one.response?.reason].flatMap(
            (handle) => (handle ? [handle.w] : []),
          ),
        );
    }
    events.push(stamp(event, by));
  }
  return { events, redact };
}
function ownKey(house: House, data: unknown, ask: Ask, { masks }: Beside): Key {
  const id = typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : '';
  const author = house.session.contributions.get(id)?.by;
  return author !== undefined && ask.role === 'participant' && masks?.personOf(author) === ask.by
    ? author
    : ask.by;
}

function decideRun(house: House, id: Id, wish: Wish, ask: Ask, beside: Beside): Events | No {
  const run = house.session.runs.get(id);
  const running = house.runs.get(id);
  if (!run || !running) return { no: 'gone' };
  const { activity, state } = running;
  if (!Object.hasOwn(activity.commands, wish.name)) return { no: 'unknown-command' };
  const command = activity.commands[wish.name];
  if (!command || !command.by.includes(ask.role)) return { no: 'not-allowed' };
  if (ask.role === 'participant' && wish.terms !== run.termsNo)
    return { no: 'terms-changed', facts: { terms: run.termsNo } };
  const late = lateness(run, command.phase, command.late, ask);
  if (late === 'refused') return { no: 'step-closed' };
  const data = v.safeParse(command.data as v.GenericSchema, wish.data);
  if (!data.success) return { no: 'malformed', facts: fieldOf(data.issues) };
  const unnamed = run.terms.identity === 'unnamed';
  const part = command.part?.(data.output) ?? '';
  const by = ask.role === 'participant' && beside.masks ? beside.masks.keyIn(id, ask.by, part) : ask.by;
  if (by === null) return { no: 'key-gone' };
  // When exactly a phone says it was written would tell whose it is.
  const asked = { ...ask, by, late: late === 'tray', writtenAt: unnamed ? null : ask.writtenAt };
  const decision: Decision<{ type: string }> = command.rule(
    state,
    data.output,
    asked,
    restOf(house, id, beside),
  );
  if ('no' in decision) return decision;
  const events: LogEvent[] = [];
  for (const wanted of decision.wishes ?? []) {
    const granted = grant(house.session, run, wanted, asked);
    if ('no' in granted) return granted;
    events.push(stamp(granted, by));
  }
  for (const event of decision.yes) events.push(stamp(event, by, id));
  return { events, redact: [] };
}

function lateness(
  run: Run,
  phase: 'open' | 'always',
  late: 'tray' | undefined,
  ask: Ask,
): 'in-time' | 'tray' | 'refused' {
  if (run.phase === 'open' || phase === 'always') return 'in-time';
  const inTime = ask.writtenAt !== null && run.closedAt !== null && ask.writtenAt <= run.closedAt;
  return late === 'tray' && inTime ? 'tray' : 'refused';
}

/** Which field is wrong; never what stood in it. */
const fieldOf = (issues: readonly v.BaseIssue<unknown>[]): Json => ({
  field: issues[0] ? (v.getDotPath(issues[0]) ?? '') : '',
});
