// What the screen surface says, in English.
export default {} as const;
