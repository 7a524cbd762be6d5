import { type ServiceKey, services, type ThemeCode, themeCodes } from '../voice.ts';
import { accessAndCommunication } from './access-and-communication.ts';
import { careAndPlace } from './care-and-place.ts';
import { generalAndStaff } from './general-and-staff.ts';

export type Phrase = {
  theme: ThemeCode;
  /** Empty where it may be said of any service. */
  services: readonly ServiceKey[];
  era: 'then' | 'now' | null;
  leaning: '+' | '-' | '>';
  text: string;
};

const isTheme = (code: string): code is ThemeCode => Object.hasOwn(themeCodes, code);
const isService = (key: string): key is ServiceKey => Object.hasOwn(services, key);

function readPhrase(theme: ThemeCode, line: string): Phrase {
  const [where = '', leaning, ...rest] = line.split('|');
  const [places = '', era] = where.split('@');
  if (leaning !== '+' && leaning !== '-' && leaning !== '>') throw new Error(`No leaning in phrase: ${line}`);
  if (era !== undefined && era !== 'then' && era !== 'now') throw new Error(`No such era in phrase: ${line}`);
  return {
    theme,
    services: places === 'any' ? [] : places.split(',').filter(isService),
    era: era ?? null,
    leaning,
    text: rest.join('|'),
  };
}

/** Every sentence of the three collections, in their order. */
export const phrases: readonly Phrase[] = Object.entries({
  ...generalAndStaff,
  ...accessAndCommunication,
  ...careAndPlace,
}).flatMap(([code, lines]) => {
  if (!isTheme(code)) throw new Error(`No such theme: ${code}`);
  return lines
    .trim()
    .split('\n')
    .map((line) => readPhrase(code, line));
});
