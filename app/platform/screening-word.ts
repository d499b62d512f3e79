/** Capitalised words that stand where a child's name might, and are none. */
const ordinaryWords = new Set(
  [
    // days, months, feasts
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
    'January February March April May June July August September October November December',
    'Christmas Easter Eid Diwali Ramadan Hanukkah Spring Summer Autumn Winter',
    // sentence starters and pronouns
    'A An And As At Because But By Each Every For From He Her His How I If In Is It Its Many Most My No Not Of On',
    'One Or Our Several She So Some That The Their Then There These They This Those To Today Tomorrow We What When',
    'Where Which While Who Why With You Your Everyone Everybody Someone Somebody Nobody Anyone Anybody',
    // school words
    'Adult Adults Assembly Assistant Assistants Attendance Behaviour Carer Carers Centre Child Children Class Classes',
    'Club Code Colleagues College Conference Council Curriculum Department Development Early Education Educational',
    'Government Governor Governors Head Health Inclusion Key Lead Leaders Leadership Learning Lesson Lessons',
    'Local Lunch Nursery Nurture Ofsted Parent Parents Parliament Passport Passports Phase Planning Play Practice',
    'Premium Primary Profile Profiles Progress Protection Provision Psychologist Psychology Pupil Pupils Reading',
    'Reception Referral Referrals Report Reports Reviews Review Safeguarding School Schools Secondary Services',
    'Session Sessions Social Special Staff Stage Student Students Support Survey Teacher Teachers Teaching Team Term',
    'Transition Trust University Voice Wellbeing Year Years Boy Boys Girl Girls Mum Mums Dad Dads Guides Scouts',
    // subjects and nouns of teaching
    'Art Biology Chemistry Computing Dance Design Drama English French Geography German Grammar Handwriting History',
    'Homework Literacy Makaton Maths Mathematics Music Numeracy Phonics Physics Science Spanish Spelling Storytime',
    'Technology Vocabulary Widgit Writing',
    // pairs of capitals that are not initials
    'AP CP DT EP EY FS HI HT IT KS LA LO OT PD PE PP RE RP SL SM TA UK VI',
  ].flatMap((line) => line.split(' ')),
);

/** Is this a capitalised word (or pair of capitals) of ordinary school prose, rather than a name? */
export function isOrdinaryWord(word: string): boolean {
  return ordinaryWords.has(word.replace(/['’]s$/, ''));
}
