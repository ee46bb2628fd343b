// A session being prepared: the method's texts in one language, as the host changes them, and back to a spec.
import type { SessionSpec, StepSpec } from '../../../shared/session/spec.ts';
import { specOf } from '../../../shared/methods/spec-of.ts';
import type { AboutField, Method } from '../../../shared/methods/types.ts';
import { defaultTerms, type Terms } from '../../../shared/session/terms.ts';
import { defaultZone, isZone } from '../../../shared/session/zone.ts';
import { deviceZone } from '../../messages/zone.svelte.ts';
import { inLanguage, type Language, type LocalText } from '../../../shared/text/local-text.ts';

/** A text that may still be the method's own, in all its languages. */
export type Line = { key: number; text: string; from: LocalText | null };
export type DraftStep = {
  key: number;
  title: Line;
  minutes: number;
  /** Null where the step's activity asks no written questions. */
  prompts: Line[] | null;
  probes: Line[];
  from: StepSpec;
};

const promptsOf = (settings: unknown): readonly { text: LocalText }[] | null =>
  typeof settings === 'object' &&
  settings !== null &&
  'prompts' in settings &&
  Array.isArray(settings.prompts)
    ? (settings.prompts as { text: LocalText }[])
    : null;

const same = (a: LocalText, b: LocalText): boolean => a.th === b.th && a.en === b.en;

export class Draft {
  readonly method: Method;
  #next = 1;
  #language: Language;
  title: Line;
  about: { field: AboutField; line: Line }[];
  steps: DraftStep[];
  identity: Terms['identity'];
  moderation: Terms['moderation'];
  /** IANA; at first the host's own. */
  zone: string;

  constructor(method: Method, language: Language) {
    this.method = method;
    this.#language = $state(language);
    this.zone = $state(isZone(deviceZone()) ? deviceZone() : defaultZone);
    this.title = $state(this.#line(null));
    this.about = $state(method.about.map((field) => ({ field, line: this.#line(null) })));
    this.steps = $state(
      specOf(method, { language, title: {}, about: {} }).steps.map((step) => this.#step(step)),
    );
    const terms = method.steps.find((step) => promptsOf(step.settings))?.terms ?? defaultTerms;
    this.identity = $state(terms.identity);
    this.moderation = $state(terms.moderation);
  }
  get language(): Language {
    return this.#language;
  }
  /** Texts that are still the method's own change with it; what the host wrote stays. */
  set language(language: Language) {
    for (const line of this.#lines())
      if (this.#untouched(line)) line.text = inLanguage(line.from ?? {}, language);
    this.#language = language;
  }
  get minutes(): number {
    return this.steps.reduce((sum, step) => sum + (Number(step.minutes) || 0), 0);
  }
  get canAddStep(): boolean {
    return this.steps.length < 60 && this.steps.some((step) => step.prompts);
  }
  newLine(): Line {
    return this.#line(null);
  }
  /** A step like the last one that asks questions, empty, right after it. */
  addStep(): void {
    const at = this.steps.findLastIndex((step) => step.prompts);
    const like = this.steps[at];
    if (!like) return;
    const step = this.#step(like.from);
    this.steps.splice(at + 1, 0, { ...step, title: this.newLine(), prompts: [this.newLine()], probes: [] });
  }
  toSpec(): SessionSpec {
    return {
      method: this.method.key,
      language: this.#language,
      zone: this.zone,
      title: this.#said(this.title),
      about: Object.fromEntries(
        this.about
          .filter(({ line }) => line.text.trim())
          .map(({ field, line }) => [field.key, this.#said(line)]),
      ),
      steps: this.steps.map((step) => ({
        activity: step.from.activity,
        title: this.#said(step.title),
        minutes: Number(step.minutes),
        settings: this.#settings(step),
        script: step.from.script,
        probes: step.probes.filter((line) => line.text.trim()).map((line) => this.#said(line)),
        terms: { ...step.from.terms, identity: this.identity, moderation: this.moderation },
      })),
      sample: false,
    };
  }
  #settings(step: DraftStep): unknown {
    if (!step.prompts) return step.from.settings;
    const before = promptsOf(step.from.settings) ?? [];
    const like = before[0] ?? {};
    return {
      ...(step.from.settings as object),
      prompts: step.prompts.map((line) => ({
        ...(before.find((prompt) => line.from && same(prompt.text, line.from)) ?? like),
        text: this.#said(line),
      })),
    };
  }
  #step(step: StepSpec): DraftStep {
    return {
      key: this.#next++,
      title: this.#line(step.title),
      minutes: step.minutes,
      prompts: promptsOf(step.settings)?.map(({ text }) => this.#line(text)) ?? null,
      probes: step.probes.map((probe) => this.#line(probe)),
      from: step,
    };
  }
  #line(from: LocalText | null): Line {
    return { key: this.#next++, text: from ? inLanguage(from, this.#language) : '', from };
  }
  #lines(): Line[] {
    return [
      ...this.about.map(({ line }) => line),
      ...this.steps.flatMap((step) => [step.title, ...(step.prompts ?? []), ...step.probes]),
    ];
  }
  #untouched(line: Line): boolean {
    return line.from !== null && line.text === inLanguage(line.from, this.#language);
  }
  #said(line: Line): LocalText {
    return line.from && this.#untouched(line) ? line.from : { [this.#language]: line.text.trim() };
  }
}
