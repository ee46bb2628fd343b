// Reading aloud with a voice of the device itself; voices that would send the text elsewhere are not used.

class Aloud {
  #voices = $state.raw<readonly SpeechSynthesisVoice[]>([]);
  #saying = $state.raw<string | null>(null);

  constructor() {
    if (typeof speechSynthesis === 'undefined') return;
    const look = (): void => {
      this.#voices = speechSynthesis.getVoices().filter((voice) => voice.localService);
    };
    look();
    // Most browsers know their voices only after a while.
    speechSynthesis.addEventListener?.('voiceschanged', look);
  }
  /** The text that is being read now. */
  get saying(): string | null {
    return this.#saying;
  }
  can(language: string): boolean {
    return this.#voiceFor(language) !== undefined;
  }
  say(text: string, language: string): void {
    const voice = this.#voiceFor(language);
    if (!voice) return;
    speechSynthesis.cancel();
    const speech = new SpeechSynthesisUtterance(text);
    speech.voice = voice;
    speech.lang = voice.lang;
    speech.rate = 0.95;
    const over = (): void => {
      if (this.#saying === text) this.#saying = null;
    };
    speech.onend = over;
    speech.onerror = over;
    this.#saying = text;
    speechSynthesis.speak(speech);
  }
  stop(): void {
    if (this.#saying === null) return;
    this.#saying = null;
    speechSynthesis.cancel();
  }
  #voiceFor(language: string): SpeechSynthesisVoice | undefined {
    return this.#voices.find((voice) => voice.lang.toLowerCase().startsWith(language));
  }
}
export const aloud = new Aloud();
