// What the welcome says on the screen, in Thai.
import type { Same } from '../../../../messages/dictionary.svelte.ts';
import type en from './en.ts';

const th: Same<typeof en> = {
  agree: 'ข้อตกลงร่วมกัน',
  phone: 'ตอบตกลงหรือไม่บนมือถือ ไม่มีมือถือ บอกทีมงานได้',
};
export default th;
