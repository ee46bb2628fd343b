// What the home surface says, in English.
export default {} as const;
