// What the closing questions say on the screen, in English.
export default {
  phone: 'Answer on your phone. No phone? Tell one of us.',
  scale: '1 to 5',
  text: 'in your own words',
  answered: { one: '{n} person has answered', other: '{n} people have answered' },
  few: 'Fewer than 5 people have answered so far',
  small: 'Numbers below 5 are not shown, so that nobody can be recognised.',
  'no.results': 'The answers have not been opened yet',
  least: 'not at all',
  highest: 'fully',
  read: 'Answers in words are read by the team and stand in the notes',
  more: { one: '+{n} more question', other: '+{n} more questions' },
} as const;
