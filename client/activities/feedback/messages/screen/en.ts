// What the closing questions say on the screen, in English.
export default {
  phone: 'Answer on your phone. No phone? Tell one of us.',
  scale: '1 to 5',
  text: 'in your own words',
  answered: { one: '{n} person has answered', other: '{n} people have answered' },
  'answered.least': 'At least {n} people have answered',
  few: 'Fewer than 5 people have answered so far',
  small: 'Neighbouring points are counted together, so that nobody can be recognised.',
  spread: '{n} people answered, too differently to show more without telling who answered what.',
  'too.few': 'Fewer than 5 people answered, so no numbers are shown.',
  'at-close': 'What everybody answered is shown when this closes.',
  'no.results': 'The answers have not been opened yet',
  least: 'not at all',
  highest: 'fully',
  read: 'Answers in words are read by the team and stand in the notes',
  more: { one: '+{n} more question', other: '+{n} more questions' },
} as const;
