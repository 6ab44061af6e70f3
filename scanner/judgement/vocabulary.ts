/**
 * Words that programs and their manuals are made of, four letters and more: a value of these is more likely a name than a
 * phrase that somebody chose. Counted in public source code of many languages.
 */
import { createWordList } from '../filter/word-list.ts';

const WORDS = createWordList(
  `able abort about above absolute abstract accept access according account accounts across action actions active actual
  actually adapter added adding addition additional addr address addresses adds adjust admin advanced after again against
  agent algorithm alias align alloc allocate allocated allocation allow allowed allows along alpha already also always
  amount another anything appear append applicable application applications applied apply appropriate arbitrary area args
  argument arguments argv around array arrays assert assertion assign assigned associated assume async atomic attach
  attached attempt attempts attr attribute attributes audio auth authenticate authenticated authentication author
  authorization authors auto automatically available avoid back backend background base based bash basic basis batch
  because been before begin behavior being below best better between binary bind binding bindings bits blank blob block
  blocks body bool boolean boot both bound branch break bridge broken browser buffer buffers build builder built bundle
  byte bytes cache cached calculate call callback called caller calling calls cancel cannot capabilities capability
  capture card care case cases catch category cause center cert certain certificate chain change changed changes changing
  channel channels char character characters charge charset check checked checking checks checksum child children choice
  choose chunk claim class classes clause clean cleanup clear client clients clock clone close closed cluster code codes
  collect collection collections color column columns come command commands comment comments commit common compare compat
  compatibility compatible compile compiled compiler complete completed completion compliance component components compute
  concurrent condition conditions config configurable configuration configure configured conn connect connected connection
  connections consider considered console const constant constants constraint constraints construct constructor consumer
  contain container containing contains content contents context continue contract control controller controls conversion
  convert cookie copies copy copying core correct correctly corresponding could count counter create created creates
  creating creation credentials crypto current currently custom data database date days deal debug declare decode default
  defaults defer define defined defines definition definitions delay delete deleted dependencies dependency depending
  depends deprecated depth desc describe described description descriptor dest destination destroy detailed details detect
  detected determine developer development device devices didn diff different digest direct direction directly directory
  dirname disable disabled disconnect disk display dist distributed docs document documentation does doesn doing domain
  domains done double down download driver drop dropped dummy dump duplicate duration during dynamic each early echo edge
  edit effect efficient efficiently either element elements else email emit empty enable enabled enables encode encoded
  encoder encoding encrypt encrypted encryption endpoint ends engine enough ensure enter entire entity entries entry enum
  environment equal equals equivalent errno error errors escape even event events every everything exact exactly example
  examples except exception exceptions exclude exec execute executed execution exist existing exists exit expect expected
  expects expired expires explicit explicitly export exports express expression extend extended extends extension
  extensions external extra extract factory fail failed fails failure fake fallback false family fast fatal feature
  features fetch fetched field fields fifo file filename files filesystem fill filter filters final finally find finish
  finished first fitness fixed fixtures flag flags float flow flush follow following force foreach form format formats
  forward found foundation fragment frame frames framework free frequency friendly from frozen full fully func function
  functionality functions further future general generate generated generating generation generator generic gets getting
  give given global gmail going good google governing granted greater group groups guarantees half handle handled handler
  handlers handles handling happen happens hard hardware hash have having head header headers height hello help helper
  helpers here high higher hold holder home hook host hostname hosts however html http https identifier identifies
  identify identity idle ignore ignored image images immediately immutable implement implementation implemented implements
  implied import important imports include included includes including incoming incorrect index indicate indicates info
  information init initial initialization initialize initialized injection inline inner input insert inside install
  installation installed instance instanceof instances instead integer integration intended interface interfaces internal
  interval into invalid invalidate invoke issue issues item items iter iterable iterator itself java join json just keep
  kernel keys kind know known label language large last later latest layer layout lazily lazy least leave left legacy
  length less level library license licensed licenses like likely limit limitations limited limits line lines link links
  list listen listener lists literal load loaded loader loading loads local locale localhost location lock locked logger
  logging logic logical login logs long longer look looking looks lookup loop lower machine made magic main major make
  makes making manage managed management manager manual manually many mapped mapping maps mark marked mask master match
  matches matching math maximum maybe means media member members memory merge message messages meta metadata method
  methods might minimum minor minutes misc missing mixed mkdir mock mode model models modes modified modify module modules
  more most mount move moved much multi multiple must name named names namespace native necessary need needed needs
  negative nested network never next node nodes none normal normalize note nothing notice notification notifier notify
  null number numbers numeric object objects obtain obtaining occurred offset offsets once ones only open opened operation
  operations operator option optional optionally options opts order origin original other others otherwise output outside
  over overflow override overwrite owner package packages padding page pages pair param parameter parameters params parent
  parse parsed parser parsing part partial particular parts pass passed passing password patch path paths pattern pause
  payload peer pending perform performance performing period permission permissions permit person phone physical pipe
  place plain platform please plus point pointer points policy poll pool populate port ports position positive possible
  post preferred prefix prepare present preserve prev prevent previous previously primary print prior priority private
  probably problem process processed processing processor production profile program progress project projects prop
  properly properties property props protected protection proto protocol prototype provide provided provider providers
  provides proxy public publish published pull purpose purposes push python query queue queues raise random range rate
  rather reached read readable reader reading readme readonly reads ready real really reason receive received receives
  recent recommended record records redirect redistribute reduce refer reference references reflect refresh regex region
  register registered registers registry regular reject related relative release released remaining remote remove removed
  removing render replace reply report reports repository representation represents request requested requests require
  required requirements requires reserved reset resolve resolved resolver resource resources response responses rest
  restart restore restriction result resulting results resume retries retrieve retry return returned returning returns
  reverse revision right rights ring role root round route router routes routing rule rules running runs runtime safe same
  sample save saved scale scan schedule schema scheme scope script scripts search second seconds secret section secure
  security seen segment select selected selection selector self send sending sends sensitive sent separate separator
  sequence serial serialize serializer server servers service services session sets setting settings setup several share
  shared shell shift short should show shown shutdown side sign signal signature signed similar simple simply since single
  site size sizes skip sleep slice slot slow small sock socket soft software solution some something sort sorted source
  sources space spec special specific specification specified specifies specify speed split sprintf stable stack standard
  start started starting starts stat state statement states static stats status stderr stdout step steps still stop
  stopped storage store stored stores stream streams strict string strings strip structure structures stub style subject
  submit subsequent subset succeeds success successful successfully such suffix summary super supplied support supported
  supports sure suspend switch symbol sync syntax system systems table tables tags tail take taken takes target task tasks
  tell temp template temporary term terms test testing tests text than that their them then there therefore these they
  things this those though thread three threshold through throw throws thus time timeout timer times timestamp title todo
  token tokens tool tools total trace track trailing transaction transfer transform translation transport tree tries
  trigger trim true trying tuple turn type typeof types uint unable undefined under underlying unexpected unicode union
  unique unit unix unknown unless unlike unlock unset unsigned unsupported until unused update updated updates updating
  upload upon upper usage used useful user username users uses using usually util utility utils uuid valid validate
  validation validator value values variable variables various vars vendor verify version versions very video view virtual
  visible void volume wait waiting wake want warn warning warranties warranty well were what when where whether which
  while whole whom width wiki will window windows with within without word work worker working works would wrap wrapper
  writable write writes writing written wrong yaml yield your zero zone`,
);

/** Share of the letters of `text` that belong to such words, from 0 to 1; `words` are its runs of letters, lower case. */
export function shareOfWords(words: readonly string[]): number {
  let letters = 0;
  let known = 0;
  for (const word of words) {
    letters += word.length;
    if (WORDS.has(word)) known += word.length;
    else if (word.length >= 8) known += longestWithin(word);
  }
  return letters === 0 ? 0 : known / letters;
}

/** Letters of the word that the two longest known words at its ends cover, as in `mypassword` or `tokenvalue`. */
function longestWithin(word: string): number {
  let front = 0;
  let back = 0;
  for (let length = 4; length <= word.length; length++) {
    if (WORDS.has(word.slice(0, length))) front = length;
    if (WORDS.has(word.slice(-length))) back = length;
  }
  return front + back <= word.length ? front + back : Math.max(front, back);
}
