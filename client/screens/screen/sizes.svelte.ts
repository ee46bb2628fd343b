// How large the words of the screen are, and in which language: chosen on this device, for this surface only.
import { remember, remembered } from '../../parts/remembered.ts';

export const steps = [0.85, 1, 1.15, 1.3, 1.5] as const;
const usual = 1;

class Sizes {
  #step = $state(usual);
  get now(): number {
    return steps[this.#step] ?? 1;
  }
  get canGrow(): boolean {
    return this.#step < steps.length - 1;
  }
  get canShrink(): boolean {
    return this.#step > 0;
  }
  start(): void {
    const kept = steps.findIndex((size) => String(size) === remembered('screen-size'));
    this.#step = kept < 0 ? usual : kept;
    this.#mark();
  }
  change(by: 1 | -1): void {
    this.#step = Math.min(steps.length - 1, Math.max(0, this.#step + by));
    remember('screen-size', this.#step === usual ? null : String(this.now));
    this.#mark();
  }
  #mark(): void {
    document.documentElement.style.setProperty('--size', String(this.now));
  }
}
export const sizes = new Sizes();
