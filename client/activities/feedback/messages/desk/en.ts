// What the closing survey says on the desk, in English.
export default {
  people: { one: '{n} person has answered', other: '{n} people have answered' },
  'people.least': 'At least {n} people have answered',
  few: 'Fewer than 5 have answered; numbers come with more.',
  show: 'Show the room',
  hide: 'Take off the screen',
  finding: '{high} of {all} chose 4 or 5',
  'finding.merged':
    '{n} answered; neighbouring points are counted together, so that nobody can be recognised',
  'finding.spread': '{n} answered, too differently to show more without telling who answered what',
  'finding.few': 'Fewer than 5 answered, so no numbers are shown',
  'at-close': 'Results come when this closes: numbers that move would show who answered what.',
  none: 'No answers to tell yet',
  'no-texts': 'No words yet',
  points: '{from}–{to}',
  'point.1': '1, not at all',
  'point.2': '2',
  'point.3': '3',
  'point.4': '4',
  'point.5': '5, fully',
} as const;
