/**
 * Puts words where random letters stand, as people do who choose a password: a model that only saw random letters would take
 * every word for a stand-in. Case, digits and marks stay where they are.
 */
import type { Generator } from '../../rules/index.ts';

const WORDS =
  `ann ben bob cat dog eve fox gus hen ivy jay kim leo max ned owl pam ray sam tim una val wes zoe alex anna bear bird blue cara
  carl cody dana dave deer dino dora duck emma eric erin finn fish frog gina goat gold hank hawk iris jack jade jake jane jazz jill joel
  john josh jude kate king kiwi kyle lana lara lily lion lisa lola lucy luke luna lynx maya mike mint moon nina noah nora olga opal owen
  paul pear pink pony rosa rose ruby ryan seal star swan tara tina toby tuna vera will wolf wren yoda zack zara zebra adam apple bella bruce
  candy chloe cloud coral daisy david diana eagle ellen emily fairy frank fiona gecko ginger grace green henry horse india jenny jesse
  jimmy julia karen kevin koala laura lemon linda louis lucky maple marco maria mango mario megan molly moose mouse nancy ocean olive
  otter panda paris peach pearl peter piano polly queen river robin rocky roger salsa sally sandy simba smile snake sofia sugar sunny
  susan tango tiger tulip venus violet wendy whale amber angel austin banana barney batman bonnie boston bronco buddy butter camera
  canyon casper castle cherry coffee cookie copper cowboy dakota dallas daniel denver donkey dragon falcon flower forest gandalf garden
  george giants ginger gopher guitar hammer harley hunter jaguar jasmine jessica johnny jordan joseph junior kitten ladybug lauren
  legend london maggie marvin matrix maverick melissa merlin michael midnight monkey morgan mustang nathan nicole oliver orange oscar
  pepper phoenix pirate player porsche prince purple rabbit raider rainbow ranger raven rebecca richard samantha scooter shadow silver
  slayer smokey snoopy soccer spider spirit squirrel steven stella summer sunset sunshine superman sweetie sydney taylor thomas thunder
  tigger tomato tucker turtle umbrella vanilla victor viking vincent walter warrior willow winter wizard yankee yellow zeppelin
  strawberry butterfly chocolate elizabeth alexander chevrolet california liverpool manchester charlotte christopher`
    .split(/\s+/)
    .filter((word) => word !== '');

const BY_LENGTH = new Map<number, string[]>();
for (const word of WORDS) BY_LENGTH.set(word.length, [...(BY_LENGTH.get(word.length) ?? []), word]);

/** Every run of three letters and more becomes words, in the same case. */
export function reword(value: string, generate: Generator): string {
  return value.replace(/[A-Za-z]{3,}/g, (letters) => {
    let words = '';
    while (words.length < letters.length) {
      const rest = letters.length - words.length;
      const fitting = [...BY_LENGTH.keys()].filter((length) => length === rest || length <= rest - 3);
      const length = fitting.length > 0 ? generate.pick(fitting) : 0;
      words += length === 0 ? generate.chars('lower', rest) : generate.pick(BY_LENGTH.get(length) ?? ['']);
    }
    return [...letters].map((letter, at) => (letter <= 'Z' ? (words[at] ?? '').toUpperCase() : (words[at] ?? ''))).join('');
  });
}
