// What the phone surface says, in English.
export default {} as const;
