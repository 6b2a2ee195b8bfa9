import { describe, expect, it } from 'vitest';
import { knownOrganisations } from '../../../shared/tags/organisations.ts';

const namesIn = (language: string) => knownOrganisations(language).map(({ tag }) => tag.name);

describe('organisations of the world', () => {
  it.each([
    ['en', ['United Nations', 'UN Security Council', 'NATO', 'Red Cross', 'Human Rights Watch']],
    ['fr-CA', ['Nations unies', 'Conseil de sécurité', 'OTAN', 'Croix-Rouge', 'Human Rights Watch']],
    ['es', ['Naciones Unidas', 'Consejo de Seguridad', 'OTAN', 'Cruz Roja', 'Human Rights Watch']],
    ['DE', ['Vereinte Nationen', 'UN-Sicherheitsrat', 'Nato', 'Rotes Kreuz', 'Human Rights Watch']],
    ['ar-EG', ['الأمم المتحدة', 'مجلس الأمن', 'حلف شمال الأطلسي', 'الصليب الأحمر', 'هيومن رايتس ووتش']],
    ['pt', ['United Nations', 'UN Security Council', 'NATO', 'Red Cross', 'Human Rights Watch']],
    ['', ['United Nations', 'UN Security Council', 'NATO', 'Red Cross', 'Human Rights Watch']],
  ])('are called in %j as its newspapers call them', (language, names) => {
    const all = namesIn(language);
    expect([0, 1, 5, 13, 19].map((at) => all[at])).toEqual(names);
    expect(new Set(all).size).toBe(20);
  });

  it('are known in every text by every name that a language has for them', () => {
    const all = knownOrganisations('en');
    expect(all[0]).toEqual({
      tag: { name: 'United Nations', kind: 'organisation' },
      names: [
        'United Nations',
        'UN',
        'Nations unies',
        'ONU',
        'Naciones Unidas',
        'Vereinte Nationen',
        'Vereinten Nationen',
        'الأمم المتحدة',
      ],
    });
    for (const { tag, names } of all) {
      expect(tag.kind).toBe('organisation');
      for (const name of names) expect(name).toMatch(/^[\p{L}][\p{L} '-]+$/u);
      expect(
        names.some((name) => /\p{Script=Arabic}/u.test(name)),
        tag.name,
      ).toBe(true);
    }
    const owners = new Set(all.flatMap(({ names }) => names));
    expect(owners.size).toBe(all.flatMap(({ names }) => names).length);
  });

  it('are each told in five languages', () => {
    const columns = ['en', 'fr', 'es', 'de', 'ar'].map(namesIn);
    for (const names of columns) for (const name of names) expect(name).toMatch(/^\p{L}/u);
    // What is written in letters of another script is called otherwise there.
    expect(columns[4]?.filter((name) => !/^\p{Script=Arabic}/u.test(name))).toEqual([]);
  });

  it.each([
    ['European Union', 'EU UE'],
    ['African Union', 'AU'],
    ['World Health Organization', 'WHO OMS'],
    ['World Food Programme', 'WFP'],
    ['International Monetary Fund', 'IMF FMI IWF'],
    ['World Trade Organization', 'WTO OMC'],
    ['International Criminal Court', 'ICC CPI'],
    ['International Atomic Energy Agency', 'IAEA AIEA OIEA'],
    ['Red Cross', 'ICRC CICR'],
    ['UNHCR', 'HCR Acnur'],
  ])('%s is %s for short', (name, short) => {
    const names = knownOrganisations('en').find(({ tag }) => tag.name === name)?.names;
    expect(names).toEqual(expect.arrayContaining(short.split(' ')));
  });
});
