// What the record surface says around the record itself, in English.
export default {
  title: 'Public record',
  print: 'Print',
  'download.json': 'The record as data (JSON)',
  'download.html': 'The record to print (HTML)',
  'download.title': 'Take it with you',
  'download.hint':
    'Both files say what stands here. With the data anybody can check it on their own computer.',
  'check.title': 'Checked on this device',
  'check.running': 'This device is checking the record…',
  'check.failed': 'This device could not check the record. Download the data and check it on a computer.',
  'check.details': 'What was checked',
  'contents.title': 'What is in here',
  'unended.title': 'This meeting has not ended yet',
  'unended.hint': 'The record is here as soon as the host ends the meeting.',
  'gone.title': 'There is no record at this address',
  'gone.hint': 'The meeting was deleted, or a letter of the link is missing.',
  'unread.title': 'This record cannot be read here',
  'unread.hint': 'It may come from a newer version. Reload the page, or download the data.',
} as const;
