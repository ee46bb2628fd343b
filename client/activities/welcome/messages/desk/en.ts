// What the welcome says on the desk, in English.
export default {
  agreed: 'agreed',
  declined: 'declined',
  answered: 'have answered',
  least: '{n} or more',
  here: 'here now',
  hint: 'Small numbers are not told, so that nobody can be picked out.',
  'hint.open': 'How many agreed is told when this closes: a number that moves would show who answered what.',
  text: 'What people read',
  consent: 'What they are asked to agree to',
} as const;
