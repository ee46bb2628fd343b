// What the closing survey says on the desk, in English.
export default {
  people: { one: '{n} person has answered', other: '{n} people have answered' },
  few: 'Fewer than 5 have answered; numbers come with more.',
  show: 'Show the room',
  hide: 'Take off the screen',
  finding: '{high} of {all} chose 4 or 5',
  'finding.least': 'At least {high} of {all} chose 4 or 5',
  'finding.spread': 'Fewer than 5 in every part, so no numbers are shown',
  none: 'No answers to tell yet',
  'no-texts': 'No words yet',
  'point.1': '1, not at all',
  'point.2': '2',
  'point.3': '3',
  'point.4': '4',
  'point.5': '5, fully',
} as const;
