import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationNow, ensureDemonstration } from '../support/demonstration';
import { personIdOf } from '../support/demonstration-cast';
import {
  portalPlace,
  removePlace,
  startPortal,
  type PortalPlace,
  type RunningPortal,
} from '../support/portal-place';
import { askRoute, meaningOf, withoutIds } from '../support/route-asking';
import { idsFor, openNamedList, routeIds, type RouteIds } from '../support/route-ids';
import { routesOfBuild, type Route } from '../support/route-list';
import { isAct, questionsOf, twins, type Question } from '../support/route-question';
import { castOf, standings } from '../support/route-reach';
import { withUploads } from '../support/route-uploads';
import { routeRules } from '../support/route-rules';
import { signInAs } from '../support/sign-in';
import { printOfTables } from '../support/table-print';

const A_MINUTE = 60_000;
const base = await ensureDemonstration();
const routes = routesOfBuild();

it('has a rule for every route, and a route for every rule', () => {
  expect(routes.map(({ address }) => address).sort()).toEqual(Object.keys(routeRules).sort());
});

// Each standing has a portal of its own, so that what one may send does not change what the next one meets.
describe.each(standings)('%s', (standing) => {
  let place: PortalPlace;
  let portal: RunningPortal | undefined;
  let ids: RouteIds;
  let cookie: string | undefined;
  let before: Record<string, string>;

  beforeAll(async () => {
    place = await portalPlace(base, { PORTAL_NOW: demonstrationNow });
    ids = routeIds(place.file);
    if (standing === 'opener') openNamedList(place.file, ids.own.schoolId);
    portal = await startPortal(place);
    ids = await withUploads(place, ids);
    cookie = signIn();
    before = printOfTables(place.file);
  }, A_MINUTE);

  afterAll(async () => {
    await portal?.stop();
    removePlace(place);
  });

  function signIn(): string | undefined {
    if (standing === 'nobody') return undefined;
    return signInAs(place.file, personIdOf(place.file, castOf(standing)));
  }

  const ask = async (route: Route, { way, whose }: Question) => {
    const given = idsFor(ids, route, whose);
    const answer = await askRoute(place.origin, way, route, given, cookie);
    return {
      meaning: meaningOf(answer),
      plain: withoutIds(answer, route, { ...ids.own, ...given }),
    };
  };

  describe('looks, and is refused', () => {
    it.each(routes)(
      'at $address',
      async (route) => {
        const questions = questionsOf(route, standing).filter((one) => !isAct(one));
        const answers = await Promise.all(questions.map((one) => ask(route, one)));
        const line = ({ way, whose }: Question, answer = '') => `${way} ${whose}: ${answer}`;
        const met = questions.map((one, at) => line(one, answers[at]?.meaning));
        expect(met).toEqual(questions.map((one) => line(one, one.answer)));
        for (const [one, other] of twins(questions))
          expect(answers[one]?.plain).toBe(answers[other]?.plain);
      },
      A_MINUTE,
    );

    it('and has changed nothing', () => {
      expect(printOfTables(place.file)).toEqual(before);
    });
  });

  describe('may send', () => {
    // From the last: whoever says that they cannot come has nothing left to arrange.
    const acts = routes.toReversed().flatMap((route) =>
      questionsOf(route, standing)
        .filter(isAct)
        .map((question) => ({ route, question, address: route.address, whose: question.whose })),
    );

    it.each(acts)('the form of $address, $whose', async ({ route, question }) => {
      // Some forms end the sign-in session they are sent with.
      cookie = signIn();
      expect((await ask(route, question)).meaning).toBe(question.answer);
    });

    it('and has met no bug', () => {
      expect(portal?.bugs).toEqual([]);
    });
  });
});
