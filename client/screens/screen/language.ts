// Which language the wall speaks: asked for in the address, chosen on this screen, else the room's.
import { languages, type Language } from '../../../shared/text/local-text.ts';
import { remember, remembered } from '../../parts/remembered.ts';

const languageOf = (text: string | null): Language | null =>
  languages.find((language) => language === text) ?? null;

export const chosenLanguage = (asked: string | null): Language | null =>
  languageOf(asked) ?? languageOf(remembered('screen-language'));
export const keepLanguage = (language: Language): void => remember('screen-language', language);
