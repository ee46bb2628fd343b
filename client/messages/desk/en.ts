// What the desk surface says, in English.
export default {
  'no.already-undone': 'This has already been undone.',
  'no.bad-step': 'The set-up of this step is not complete. Look at its fields again.',
  'no.clock-at-zero': 'The time has run out. Add minutes first.',
  'no.clock-not-paused': 'The clock is running already.',
  'no.clock-not-running': 'The clock is not running.',
  'no.last-step': 'This is the last step. End the session instead.',
  'no.not-shown': 'Only what is shown can go on the big screen.',
  'no.reason-missing': 'Give a reason; the person who wrote it will read it.',
  'no.step-open': 'Close this step first.',
  'no.step-was-run': 'This step has already run; its past cannot be changed.',
  'no.terms-locked': 'People have already written under these rules, so they cannot be changed now.',
  'no.too-many-steps': 'A session has at most {max} steps.',
} as const;
