// Six digits out of whatever was typed or pasted; Thai digits count too.

export const codeLength = 6;
export const digitsOf = (text: string): string =>
  text
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/\D/g, '')
    .slice(0, codeLength);
