// A step being edited: its own words in both languages are kept, the ones in view can be changed.
import type { Json } from '../../../shared/activity/contract.ts';
import type { StepSpec } from '../../../shared/session/spec.ts';
import { defaultTerms, type Terms } from '../../../shared/session/terms.ts';
import type { DeskStepRow } from '../../../shared/session/view-types.ts';
import { inLanguage, isLocalText, type Language, type LocalText } from '../../../shared/text/local-text.ts';

type Line = { readonly key: number; text: string; readonly from: LocalText | null };
type Prompts = { prompts?: { text: LocalText }[] };
/** Texts of the settings that can be edited here; other settings travel as they are. */
const promptsOf = (settings: Json): LocalText[] | null => {
  const { prompts } = (settings ?? {}) as Prompts;
  return Array.isArray(prompts) && prompts.every((prompt) => isLocalText(prompt.text))
    ? prompts.map(({ text }) => text)
    : null;
};

export class StepDraft {
  title = $state('');
  minutes = $state(10);
  prompts = $state<Line[] | null>(null);
  probes = $state<Line[]>([]);
  script = $state('');
  terms = $state<Terms>(defaultTerms);
  private readonly from: DeskStepRow | null;
  private readonly like: DeskStepRow | null;
  private readonly language: Language;
  private next = 0;

  /** A new step asks questions like the last one that did; null: a plain one. */
  constructor(from: DeskStepRow | null, like: DeskStepRow | null, language: Language) {
    this.from = from;
    this.like = like;
    this.language = language;
    const step = from ?? like;
    this.title = from ? inLanguage(from.title, language) : '';
    this.minutes = step?.minutes ?? 10;
    this.terms = { ...(step?.terms ?? defaultTerms) };
    const prompts = step ? promptsOf(step.settings) : [];
    this.prompts = prompts && (from ? prompts.map((text) => this.line(text)) : [this.line(null)]);
    this.probes = (from?.probes ?? []).map((text) => this.line(text));
    this.script = from?.script ? inLanguage(from.script, language) : '';
  }
  get ready(): boolean {
    return (
      this.title.trim() !== '' &&
      this.minutes >= 1 &&
      this.minutes <= 600 &&
      (this.prompts === null || this.prompts.some((line) => line.text.trim() !== ''))
    );
  }
  /** Whether the rules of this step alone are others than they were. */
  get newRules(): boolean {
    const { moderation, onPhones, identity } = this.terms;
    const was = this.from?.terms;
    return (
      moderation !== was?.moderation ||
      onPhones !== was.onPhones ||
      (identity === 'unnamed') !== (was.identity === 'unnamed')
    );
  }
  add(list: Line[]): void {
    list.push(this.line(null));
  }
  toSpec(): StepSpec {
    const step = this.from ?? this.like;
    return {
      activity: step?.activity ?? 'cards',
      title: this.said(this.title, this.from?.title ?? null),
      minutes: Math.round(this.minutes),
      settings: this.settings(step?.settings ?? {}),
      script: this.script.trim() === '' ? null : this.said(this.script, this.from?.script ?? null),
      probes: this.lines(this.probes),
      terms: this.terms,
    };
  }
  private settings(before: Json): unknown {
    return this.prompts === null
      ? before
      : { ...(before as object), prompts: this.lines(this.prompts).map((text) => ({ text })) };
  }
  private lines(lines: readonly Line[]): LocalText[] {
    return lines.filter((line) => line.text.trim() !== '').map((line) => this.said(line.text, line.from));
  }
  /** What was not touched keeps both languages; what was rewritten says only what was written. */
  private said(text: string, from: LocalText | null): LocalText {
    if (from && inLanguage(from, this.language) === text) return from;
    return { [this.language]: text.trim() };
  }
  private line(from: LocalText | null): Line {
    this.next += 1;
    return { key: this.next, text: from ? inLanguage(from, this.language) : '', from };
  }
}
