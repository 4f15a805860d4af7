"""Published findings, and whether the model reproduces their sign or range.

Each row is a statement that the engine can contradict. Where the literature disagrees the
row says so with both sides. Rows about the test bed use its default parameters unless the
row names others; all are public parameters or parts of the scenario format.

"Advantage" is log(J_H / J_D) luck by luck: above nought the distributed end of the dials
did better. J is as in the atlas.
"""

from typing import Final

from simulator.evidence.base import Check
from simulator.evidence.crises import b12, b13, b14, b15
from simulator.evidence.cuts import b22, b26, b31
from simulator.evidence.hand_offs import b16, b18, b19, b27
from simulator.evidence.many_places import b9, b10, b17
from simulator.evidence.own_resources import b23, b24, b25, b30, high_users
from simulator.evidence.scale import b32, b33, b34
from simulator.evidence.searching import b1, b2, b3, b4, b5, b6, b8
from simulator.evidence.workload import b20, b21, b28

CHECKS: Final[tuple[Check, ...]] = (
    Check(
        "B1-wheel-circle",
        "B",
        "A hub is better at few clear tasks, a ring at many tangled ones; the ring talks "
        "more, is happier, and suffers less from ambiguity",
        "Bavelas 1950; Leavitt 1951; Macy, Christie and Luce 1953; Shaw 1964",
        b1,
    ),
    Check(
        "B2-central-integration",
        "B",
        "In a stable network of known practice central integration is at least as good",
        "Provan and Milward 1995; Milward and Provan 1998",
        b2,
    ),
    Check(
        "B3-age-and-hybrids",
        "B",
        "Networks improve with age, and hybrids are near the best in most middling places",
        "Raab, Mannak and Cambre 2015",
        b3,
    ),
    Check(
        "B4-ties-between-decisions",
        "B",
        "Ties between decisions hurt those who decide apart, and alignment makes most of it good",
        "Rivkin and Siggelkow 2003, 2005, 2007",
        b4,
        contested="Barr and Hanaki 2008 find the centre better in complex and uncertain "
        "settings where its processing is cheap; Rivkin and Siggelkow stress "
        "broad local search there.",
    ),
    Check(
        "B5-dense-and-sparse",
        "B",
        "Dense networks are ahead early, sparse ones late, and only where choices depend on "
        "each other",
        "Lazer and Friedman 2007",
        b5,
        contested="Mason and Watts 2012: efficient networks won in 256 experiments; "
        "Brackbill and Centola 2020: inefficient ones won every trial.",
    ),
    Check(
        "B6-exploit-explore",
        "B",
        "Known practice pays early, novel practice late",
        "March 1991",
        b6,
    ),
    Check(
        "B8-copying",
        "B",
        "Copying neighbours helps where places are alike and hurts where they differ",
        "Hong and Page 2004; Grim and others 2019",
        b8,
        contested="Hong and Page 2004: diversity beats ability; Reijula and Kuorikoski 2021 "
        "and replications: limited by the structure of the landscape.",
    ),
    Check(
        "B9-shared-leadership",
        "B",
        "Shared leadership goes with somewhat better results, more so in complex work and "
        "with trust",
        "Wang, Waldman and Zhang 2014; Wu and others 2020",
        b9,
        contested="Wang and others 2014: stronger with complex work; D'Innocenzo and others "
        "2016: weaker with complex tasks.",
    ),
    Check(
        "B10-hierarchy",
        "B",
        "Hierarchy goes with slightly worse results",
        "Greer and others 2018",
        b10,
        contested="Greer and others 2018: a small net harm, but task ambiguity makes "
        "hierarchy useful, and interdependence does not matter.",
    ),
    Check(
        "B12-critical-directive",
        "B",
        "Directive leadership is better when severity is high and trust is low",
        "Yun, Faraj and Sims 2005",
        b12,
    ),
    Check(
        "B13-trust-in-crisis",
        "B",
        "Even in a crisis trust helps under either style",
        "Moynihan 2009",
        b13,
    ),
    Check(
        "B14-local-information",
        "B",
        "Old information costs a centre more in turbulent times",
        "Aghion and others 2021",
        b14,
    ),
    Check(
        "B15-bottleneck",
        "B",
        "Autonomy pays where the centre is a bottleneck, and drive alone does not",
        "Rasul and Rogger 2018; Bandiera and others 2021; Honig 2018",
        b15,
    ),
    Check(
        "B16-coordination",
        "B",
        "Trust shortens the way through services, more so where people need several",
        "Gittell and others 2000",
        b16,
    ),
    Check(
        "B17-trust-performance",
        "B",
        "Trust goes with better results",
        "De Jong, Dirks and Gillespie 2016",
        b17,
    ),
    Check(
        "B18-losses-weigh-more",
        "B",
        "A failure takes more trust than a success brings",
        "Slovic 1993 via Poortinga and Pidgeon 2004",
        b18,
        calibrated=True,
        contested="Slovic 1993: losses weigh more; Earle and others: symmetric where trust "
        "rests on shared values.",
    ),
    Check(
        "B19-failure-demand",
        "B",
        "A third to a half of contacts is failure demand until services are redesigned",
        "Walley and Jennison-Phillips; Seddon; Locality and Vanguard",
        b19,
    ),
    Check(
        "B20-overload",
        "B",
        "A short overload speeds work up; a long one slows it down and lets quality slip",
        "Oliva and Sterman 2001; KC and Terwiesch 2009; Berry Jaeker and Tucker 2017",
        b20,
    ),
    Check(
        "B21-worse-before-better",
        "B",
        "Redesign costs output before it brings any, and cutting it helps only for a while",
        "Repenning and Sterman 2001, 2002",
        b21,
    ),
    Check(
        "B22-austerity",
        "B",
        "Six years of cuts with care protected raise its share of spending",
        "National Audit Office 2018",
        b22,
        calibrated=True,
    ),
    Check(
        "B23-libraries",
        "B",
        "Cuts close libraries, and more volunteers come while paid staff go",
        "CIPFA library statistics 2014-15 to 2018-19, via The Bookseller and The Independent",
        b23,
    ),
    Check(
        "B24-closing-assets",
        "B",
        "Closing what communities have raises demand, mostly later, and costs more than it saves",
        "Villa 2024, Institute for Fiscal Studies; Sharkey 2017",
        b24,
    ),
    Check(
        "B25-social-prescribing",
        "B",
        "Communities' own resources can meet at most 15 % of eligible needs first",
        "Polley 2017; Bickerdike 2017; Kiely 2022",
        b25,
        calibrated=True,
        contested="Polley 2017: -28 % GP demand before and after; controlled reviews: "
        "unproven; Torbay: activity rose.",
    ),
    Check(
        "B25-before-after",
        "B",
        "Before-after studies of high users overstate what was achieved",
        "regression to the mean; Bickerdike 2017",
        high_users,
        method=True,
    ),
    Check(
        "B26-cuts-travel",
        "B",
        "A cut at one service raises load at those linked to it, and never lowers it",
        "Institute for Fiscal Studies 2020",
        b26,
        contested="IFS 2020: cuts to care raised A&E visits; Seamer and others 2019: no "
        "effect on admissions.",
    ),
    Check(
        "B27-navigators",
        "B",
        "Four in ten hand-offs work by themselves, up to 98 % with trust and navigation",
        "Patel and others 2018; coordinators' reports",
        b27,
        calibrated=True,
    ),
    Check(
        "B28-workforce",
        "B",
        "Sickness and turnover stay in the ranges that are known, and rise as morale falls",
        "NHS sickness absence, Nuffield Trust and King's Fund; children's social workers 2025",
        b28,
        calibrated=True,
    ),
    Check(
        "B30-showing-work",
        "B",
        "Showing work wins trust, and more requests",
        "Buell, Porter and Norton",
        b30,
    ),
    Check(
        "B31-holding-under-cuts",
        "B",
        "There are places in which outcomes hold through deep cuts, and places in which "
        "they do not",
        "King's Fund 2019 on the Wigan Deal",
        b31,
    ),
    Check(
        "B32-critical-tame-wicked",
        "B",
        "Critical and tame problems suit the heroic end, wicked ones the distributed end",
        "Grint 2005, 2008",
        b32,
        contested="Grint: the context is also constructed by those who decide what kind of "
        "problem it is.",
    ),
    Check(
        "B33-scale-by-function",
        "B",
        "Merging standard functions helps, merging local ones hurts",
        "Ostrom's police studies, via Am. Econ. 2016",
        b33,
    ),
    Check(
        "B34-span",
        "B",
        "A centre with usual attention is overtaken at 6 to 20 services",
        "Neilson and Wulf 2012",
        b34,
    ),
)
"""All rows that today's engine can contradict."""
