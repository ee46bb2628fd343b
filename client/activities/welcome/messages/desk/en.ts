// What the welcome says on the desk, in English.
export default {
  agreed: 'agreed',
  declined: 'declined',
  here: 'here now',
  hint: 'Small numbers are not told, so that nobody can be picked out.',
  text: 'What people read',
  consent: 'What they are asked to agree to',
} as const;
