// What is said about simulated people, in English.
export default {
  title: 'Worked example',
  hint: 'Ten invented people can hold this session, led by a simulated facilitator. Watch it here and on the screen.',
  start: 'Fill with simulated people',
  starting: 'They are coming…',
  running: 'Simulated people are at work: step {step} of {steps}.',
  arriving: 'Simulated people are taking their seats.',
  stop: 'Send them home',
  stopped: 'The simulated people have gone home. You lead from here.',
  refused: 'You took over, so the simulated people have stopped. You lead from here.',
  'no.not-a-sample': 'Simulated people play only sessions with sample content.',
  'no.replay-running': 'Simulated people are at work here already.',
  'no.session-started': 'This session has begun. Open the example again to see it from the start.',
} as const;
