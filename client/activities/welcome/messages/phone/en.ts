// What the welcome says on the phone, in English.
export default {
  title: 'Welcome',
  'consent.title': 'Before you take part',
  'consent.hint': 'Tap each line that you agree with.',
  'consent.first': 'Tap each line first, then this button.',
  'consent.yes': 'I agree and take part',
  'consent.no': 'I do not agree',
  'answer.yes': 'You agreed and take part.',
  'answer.no': 'You did not agree. You are welcome to stay and listen.',
  'answer.sending': 'Your answer is kept on this phone and goes by itself.',
  'answer.change': 'Change my answer',
  'answer.private': 'Nobody sees who agreed; the team sees only how many.',
  closed: 'This has closed. You did not answer; ask the team if you want to take part.',
  'no.step-closed': 'This has closed, so the answer was not changed.',
} as const;
