/* Civic Loom's kernel set to the reference network, in plain C: the practical limit.

   The same week, the same addressed draws, the same sums in the same order, so that the
   figures agree to the bit with the engine's. What is off by parameters in the engine is
   left out here, and so are its three weeks after the last (the leaving tests). Written for
   this network alone: one community, one class of people a queue. */

#include <stdint.h>
#include <string.h>

#define AGES 28
#define ROWS (AGES + 1)
#define MOST_LINKS 64
#define BATCH 16

enum { ARRIVE = 1, CAPACITY_LUCK = 3, SHARE_OUT = 4, SHARE_WITHIN = 5, OUTCOME = 6 };
enum { WAITING = 0, BETWEEN = 2 };
enum { L_CAPACITY, L_SHARE, L_WITHIN, L_OUTCOME, L_PASSED_ON }; /* rows of Work.luck */

typedef uint64_t u64;
typedef int64_t i64;

typedef struct {
    i64 services, links, demands, weeks;
    i64 measures; /* outcomes a week in the engine's table */
    const double *restrict base, *restrict weekly_budget, *restrict weight, *restrict per_week;
    const double *restrict staff, *restrict chance;
    const i64 *restrict key, *restrict unit, *restrict out_start, *restrict to;
    const i64 *restrict demand_key, *restrict demand_unit, *restrict demand_to, *restrict guide;
    double failure, further, handoff_base, handoff_trust, trust_start, trust_gain, trust_loss;
    double morale_start, morale_level, morale_pull, morale_load, absence_base, absence_morale;
    double community_trust, community_pull, story_wait, rate;
} Network;

/* Working memory of one run; the caller keeps it. No two arrays share any. */
typedef struct {
    double *restrict trust, *restrict morale, *restrict absence, *restrict budget;
    double *restrict capacity, *restrict load;
    double *restrict works;     /* chance that a hand-off along a link works this week */
    i64 *restrict works_below;  /* the same as a whole number */
    i64 *restrict sent, *restrict got;
    i64 *restrict waiting;      /* services x ROWS: who queue, by week of birth, last the older */
    i64 *restrict between;      /* links x ROWS: who are to be handed on again */
    i64 *restrict between_all;  /* services x ROWS: the same, all links of a service */
    i64 *restrict queue, *restrict lost; /* services: both, all ages */
    i64 *restrict coming;       /* services x ROWS: who join the queue for next week */
    i64 *restrict coming_lost;  /* links: whose first hand-off failed, for next week */
    i64 *restrict old_waiting, *restrict old_between; /* weeks of age that nobody is beyond */
    u64 *restrict luck;         /* 9 x services: what addresses have in common in a run; a week's */
    uint32_t *restrict slots;   /* numbers of one draw */
    uint32_t *restrict more;    /* those of them that mean a further need */
    uint32_t *restrict failed;  /* how many up to each mean that a contact solved nothing */
} Work;

static inline u64 mix(u64 z)
{
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

static inline u64 fold(u64 key, u64 part)
{
    return mix(key + (part + 1) * 0x9E3779B97F4A7C15ULL);
}

static inline u64 address(u64 root, u64 week, u64 purpose, u64 who)
{
    return fold(fold(fold(root, purpose), who), week);
}

/* Write the first n 32-bit numbers of an address, and more up to whole batches. */
static inline void draw(u64 key, i64 n, uint32_t *restrict out)
{
    for (i64 b = 0; b < (n + BATCH - 1) / BATCH; b++) {
        u64 word[BATCH / 2];
        for (int k = 0; k < BATCH / 2; k++) word[k] = fold(key, (u64)(BATCH / 2 * b + k));
        memcpy(out + BATCH * b, word, sizeof word);
    }
}

static i64 threshold(double chance)
{
    if (chance <= 0.0) return 0;
    if (chance >= 1.0) return 4294967296LL;
    return (i64)(chance * 4294967296.0);
}

/* How many of the first n lie below a limit; those after them, up to whole batches, are as
   great as can be (`pad`). */
static inline i64 padded_below(const uint32_t *v, i64 n, i64 limit)
{
    uint32_t most = (uint32_t)limit, found = 0;
    if (limit >= 4294967296LL) return n;
    for (i64 b = 0; b < (n + BATCH - 1) / BATCH; b++)
        for (int k = 0; k < BATCH; k++) found += v[BATCH * b + k] < most;
    return found;
}

/* The same for eight limits in one go; the greatest stands for all there are. */
static inline void eight_below(const uint32_t *v, i64 n, const uint32_t *limit, i64 *below)
{
    const uint32_t l0 = limit[0], l1 = limit[1], l2 = limit[2], l3 = limit[3];
    const uint32_t l4 = limit[4], l5 = limit[5], l6 = limit[6], l7 = limit[7];
    uint32_t n0 = 0, n1 = 0, n2 = 0, n3 = 0, n4 = 0, n5 = 0, n6 = 0, n7 = 0;
    const i64 last = (n + BATCH - 1) / BATCH * BATCH;
    for (i64 i = 0; i < last; i++) {
        n0 += v[i] < l0; n1 += v[i] < l1; n2 += v[i] < l2; n3 += v[i] < l3;
        n4 += v[i] < l4; n5 += v[i] < l5; n6 += v[i] < l6; n7 += v[i] < l7;
    }
    below[0] = n0; below[1] = n1; below[2] = n2; below[3] = n3;
    below[4] = n4; below[5] = n5; below[6] = n6; below[7] = n7;
}

static inline void pad(uint32_t *v, i64 n)
{
    for (int k = 0; k < BATCH; k++) v[n + k] = 0xFFFFFFFFu;
}

static i64 table(const Network *w, i64 unit, double u)
{
    const double *chance = w->chance + unit * 256;
    i64 k = w->guide[unit * 256 + (i64)(u * 256)];
    while (u > chance[k]) k++;
    return k;
}

static double uniform(u64 key, u64 n)
{
    return ((double)(fold(key, n) >> 11) + 0.5) * 1.1102230246251565e-16;
}

static i64 poisson(const Network *w, uint32_t *slots, u64 key, i64 unit, double mean)
{
    double whole = (double)(1 << unit);
    i64 total = 0, block = 0;
    for (; mean >= whole; block++, mean -= whole) total += table(w, unit, uniform(key, block));
    if (mean > 0.0) {
        i64 most = table(w, unit, uniform(key, block));
        draw(fold(key, 1000003), most, slots);
        pad(slots, most);
        total += padded_below(slots, most, threshold(mean / whole));
    }
    return total;
}

/* Take `take` of `total` at random without replacement; groups[i] to got[i]. */
static void share(u64 key, const i64 *groups, i64 stride, i64 parts, i64 total,
                  i64 take, i64 *got, uint32_t *slots)
{
    for (i64 i = 0; i < parts; i++) got[i] = take >= total ? groups[i * stride] : 0;
    if (take >= total || take <= 0) return;
    int stay = take > total - take;
    i64 picks = stay ? total - take : take;
    draw(key, picks, slots);
    if (parts == 2) {
        i64 first = groups[0];
        for (i64 n = 0; n < picks; n++)
            first -= (i64)(((u64)slots[n] * (u64)(total - n)) >> 32) < first;
        got[0] = groups[0] - first;
        got[1] = picks - got[0];
    } else {
        for (i64 n = 0; n < picks; n++) {
            i64 r = (i64)(((u64)slots[n] * (u64)(total - n)) >> 32), i = 0;
            while (r >= groups[i * stride] - got[i]) {
                r -= groups[i * stride] - got[i];
                i++;
            }
            got[i]++;
        }
    }
    if (stay)
        for (i64 i = 0; i < parts; i++) got[i] = groups[i * stride] - got[i];
}

static double clip(double value)
{
    return value < 0.0 ? 0.0 : value > 1.0 ? 1.0 : value;
}

static double handoff(const Network *w, const Work *st, i64 e)
{
    double p = w->handoff_base + w->handoff_trust * st->trust[e];
    return p < 0.98 ? p : 0.98;
}

/* What is counted over a run. */
typedef struct {
    i64 alive[ROWS], born[AGES];
    i64 needs, now, waited, resolved, unmet, eligible, crisis, contacts, wasted;
    double seen_trust;
} Books;

/* This week's row of ages is freed: its people join the oldest. */
static void grow_older(const Network *w, Work *st, Books *b, i64 row)
{
    for (i64 s = 0; s < w->services; s++) {
        st->old_waiting[s] += st->old_waiting[s] < AGES - 1;
        st->old_between[s] += st->old_between[s] < AGES - 1;
        i64 *ages = st->waiting + s * ROWS;
        ages[AGES] += ages[row];
        ages[row] = 0;
        ages = st->between_all + s * ROWS;
        ages[AGES] += ages[row];
        ages[row] = 0;
    }
    for (i64 e = 0; e < w->links; e++) {
        i64 *ages = st->between + e * ROWS;
        ages[AGES] += ages[row];
        ages[row] = 0;
    }
    b->alive[AGES] += b->alive[row];
    b->alive[row] = 0;
    b->born[row] = 0;
}

static void bear(Books *b, i64 row, i64 people)
{
    b->alive[row] += people;
    b->born[row] += people;
    b->needs += people;
    b->now += people;
}

static void people_ask(const Network *w, Work *st, Books *b, u64 root, i64 week)
{
    for (i64 j = 0; j < w->demands; j++) {
        u64 key = address(root, week, ARRIVE, w->demand_key[j]);
        i64 n = poisson(w, st->slots, key, w->demand_unit[j], w->per_week[j]);
        st->waiting[w->demand_to[j] * ROWS + week % AGES] += n;
        st->queue[w->demand_to[j]] += n;
        bear(b, week % AGES, n);
    }
}


static inline i64 row_of(i64 age, i64 week)
{
    i64 row = week % AGES - age;
    return row < 0 ? row + AGES : row;
}

/* Contacts with people who queue, the oldest first: who comes back stays where they were. */
static void hear_rows(Work *st, Books *b, i64 s, i64 people, i64 week)
{
    i64 *ages = st->waiting + s * ROWS, used = 0, top = -1;
    const uint32_t *failed = st->failed;
    if (ages[AGES] > 0) {
        used = ages[AGES] < people ? ages[AGES] : people;
        ages[AGES] -= used - failed[used];
        b->alive[AGES] -= used - failed[used];
        if (used == people) return;
    }
    i64 age = st->old_waiting[s], row = row_of(age, week);
    for (;; age--, row = row + 1 == AGES ? 0 : row + 1) {
        if (ages[row] == 0) continue;
        i64 n = ages[row] < people - used ? ages[row] : people - used;
        i64 met = n - (failed[used + n] - failed[used]);
        ages[row] -= met;
        b->alive[row] -= met;
        if (top < 0 && ages[row] > 0) top = age;
        used += n;
        if (used == people) break;
    }
    st->old_waiting[s] = top < 0 ? age : top;
}

/* Contacts with people who queue. In the order of their chances: comes back; is met; then
   for each link a further need that arrives, and one that does not. */
static void hear(const Network *w, Work *st, Books *b, u64 luck, i64 s, i64 people, i64 week)
{
    const i64 first = w->out_start[s], last = w->out_start[s + 1], row = week % AGES;
    double at = w->failure;
    const i64 fails = threshold(at);
    at += (1.0 - w->failure) * (1.0 - w->further);
    const i64 ends = last > first ? threshold(at) : 4294967296LL;
    uint32_t *restrict more = st->more, *restrict failed = st->failed, unsolved = 0;
    i64 further = 0, below = 0;
    draw(luck, people, st->slots);
    failed[0] = 0;
    for (i64 i = 0; i < people; i++) {
        i64 v = st->slots[i];
        unsolved += v < fails;
        failed[i + 1] = unsolved;
        more[further] = (uint32_t)v;
        further += v >= ends;
    }
    hear_rows(st, b, s, people, week);
    st->queue[s] -= people - unsolved;
    b->wasted += unsolved;
    b->resolved += people - unsolved;
    b->now -= people - unsolved;
    bear(b, row, further);
    pad(more, further);
    uint32_t limits[8] = {0};
    i64 under[8];
    for (i64 e = first; below < further; e++) {
        const i64 at_once = (e - first) % 4;
        if (at_once == 0) {
            for (i64 k = 0; k < 4 && e + k < last; k++) {
                double part = (1.0 - w->failure) * w->further * w->weight[e + k];
                limits[2 * k] = (uint32_t)threshold(at + part * st->works[e + k]);
                at += part;
                limits[2 * k + 1] = (uint32_t)threshold(at);
            }
            eight_below(more, further, limits, under);
        }
        i64 works = under[2 * at_once];
        i64 all = e == last - 1 ? further : under[2 * at_once + 1];
        st->sent[e] += all - below;
        st->got[e] += works - below;
        st->coming[w->to[e] * ROWS + row] += works - below;
        st->coming_lost[e] += all - works;
        below = all;
    }
}

/* Contacts with people whom the service failed to hand on, the oldest first. */
static void pass_on(const Network *w, Work *st, Books *b, u64 luck, u64 within, i64 s,
                    i64 people, i64 week)
{
    const i64 first = w->out_start[s], links = w->out_start[s + 1] - first;
    i64 of[MOST_LINKS], used = 0, top = -1, gone = 0;
    i64 *all = st->between_all + s * ROWS, age = st->old_between[s];
    i64 row = all[AGES] > 0 ? AGES : row_of(age, week);
    uint32_t *mine = st->more; /* free by now; `share` draws in `slots` */
    const i64 *limit = st->works_below + first;
    b->wasted += people;
    draw(luck, people, mine);
    for (;;) {
        i64 n = all[row], m = n < people - used ? n : people - used;
        if (n > 0) {
            i64 *rows = st->between + first * ROWS + row;
            share(within, rows, ROWS, links, n, m, of, st->slots);
            for (i64 k = 0; k < links; k++) {
                if (of[k] == 0) continue;
                i64 e = first + k, works = 0;
                for (i64 i = 0; i < of[k]; i++) works += mine[used + i] < limit[k];
                rows[k * ROWS] -= works;
                all[row] -= works;
                st->coming[w->to[e] * ROWS + row] += works;
                st->sent[e] += of[k];
                st->got[e] += works;
                gone += works;
                used += of[k];
            }
            if (row < AGES && top < 0 && all[row] > 0) top = age;
            if (used == people) break;
        }
        if (row == AGES) {
            row = row_of(age, week);
        } else {
            row = row + 1 == AGES ? 0 : row + 1;
            age--;
        }
    }
    st->lost[s] -= gone;
    if (row < AGES) st->old_between[s] = top < 0 ? age : top;
}

/* The addresses of this week's draws, for all services at once. */
static void prepare_week(const Network *w, Work *st, i64 week)
{
    const i64 S = w->services;
    u64 *to = st->luck + 4 * S;
    for (i64 i = 0; i < 4 * S; i++) to[i] = fold(st->luck[i], (u64)week);
    for (i64 s = 0; s < S; s++) {
        to[4 * S + s] = fold(to[L_OUTCOME * S + s], BETWEEN);
        to[L_OUTCOME * S + s] = fold(to[L_OUTCOME * S + s], WAITING);
        to[L_WITHIN * S + s] = fold(to[L_WITHIN * S + s], BETWEEN);
    }
}

static u64 weekly_luck(const Network *w, const Work *st, i64 which, i64 s)
{
    return st->luck[(4 + which) * w->services + s];
}

static void serve(const Network *w, Work *st, Books *b, i64 week)
{
    const double usual = w->absence_base + w->absence_morale * (1.0 - w->morale_start);
    prepare_week(w, st, week);
    for (i64 e = 0; e < w->links; e++) {
        st->works[e] = handoff(w, st, e);
        st->works_below[e] = threshold(st->works[e]);
    }
    for (i64 s = 0; s < w->services; s++) {
        double mean = w->base[s] * st->budget[s] * (1.0 - st->absence[s]) / (1.0 - usual);
        u64 key = weekly_luck(w, st, L_CAPACITY, s);
        i64 can = poisson(w, st->slots, key, w->unit[s], mean);
        i64 groups[2] = {st->queue[s], st->lost[s]}, served[2];
        i64 total = groups[0] + groups[1], take = total < can ? total : can;
        st->load[s] = (double)total / (mean + 1e-9);
        share(weekly_luck(w, st, L_SHARE, s), groups, 1, 2, total, take, served, st->slots);
        b->contacts += take;
        if (served[0] > 0) hear(w, st, b, weekly_luck(w, st, L_OUTCOME, s), s, served[0], week);
        if (served[1] > 0) {
            u64 within = weekly_luck(w, st, L_WITHIN, s);
            pass_on(w, st, b, weekly_luck(w, st, L_PASSED_ON, s), within, s, served[1], week);
        }
    }
    for (i64 s = 0; s < w->services; s++) {
        i64 *ages = st->waiting + s * ROWS, *coming = st->coming + s * ROWS, people = 0;
        i64 old = st->old_waiting[s];
        for (i64 i = 0; i < ROWS; i++) {
            ages[i] += coming[i];
            people += coming[i];
        }
        for (i64 a = AGES - 1; a > old; a--) if (coming[row_of(a, week)]) { old = a; break; }
        for (i64 i = 0; i < ROWS; i++) coming[i] = 0;
        st->old_waiting[s] = old;
        st->queue[s] += people;
        for (i64 e = w->out_start[s]; e < w->out_start[s + 1]; e++) {
            st->between[e * ROWS + week % AGES] += st->coming_lost[e];
            st->between_all[s * ROWS + week % AGES] += st->coming_lost[e];
            st->lost[s] += st->coming_lost[e];
            st->coming_lost[e] = 0;
        }
    }
}

static void people_follow(const Network *w, Work *st, Books *b)
{
    for (i64 e = 0; e < w->links; e++) {
        if (st->sent[e] == 0) continue;
        double t = st->trust[e], good = (double)st->got[e] / (double)st->sent[e];
        st->trust[e] = clip(t + w->trust_gain * (1.0 - t) * good
                            - w->trust_loss * t * (1.0 - good));
        st->sent[e] = 0;
        st->got[e] = 0;
    }
    for (i64 s = 0; s < w->services; s++) {
        double over = st->load[s] - 1.0 > 0.0 ? st->load[s] - 1.0 : 0.0, m = st->morale[s];
        m += w->morale_pull * (w->morale_level - m) - w->morale_load * over / (1.0 + over);
        st->morale[s] = clip(m);
        st->absence[s] = w->absence_base + w->absence_morale * (1.0 - st->morale[s]);
    }
    double wait = (double)b->now / w->rate, seen = 1.0 / (1.0 + wait / w->story_wait);
    double v = b->seen_trust;
    b->seen_trust = clip(v + w->community_pull * (seen * (1.0 - v) - (1.0 - seen) * v));
}

/* The figures of the engine's table, where they move at all here. */
static void measure(const Network *w, const Work *st, const Books *b, double *out)
{
    double trust = 0.0, staff = 0.0, morale = 0.0, absence = 0.0;
    for (i64 e = 0; e < w->links; e++) trust += st->trust[e];
    for (i64 s = 0; s < w->services; s++) {
        staff += w->staff[s];
        morale += w->staff[s] * st->morale[s];
        absence += w->staff[s] * st->absence[s];
    }
    out[0] = (double)b->now;
    out[1] = b->needs > 0 ? (double)b->waited / (double)b->needs : 0.0;
    out[2] = b->eligible > 0 ? 100.0 * (double)b->unmet / (double)b->eligible : 0.0;
    out[3] = b->contacts > 0 ? 100.0 * (double)b->wasted / (double)b->contacts : 0.0;
    out[4] = (double)b->crisis;
    out[5] = (double)b->resolved;
    out[7] = w->links > 0 ? 100.0 * trust / (double)w->links : 0.0;
    out[8] = 100.0 * (b->seen_trust * w->rate) / w->rate;
    out[9] = 100.0 * morale / staff;
    out[10] = 100.0 * absence / staff;
}

static void run(const Network *w, Work *st, u64 root, double *weekly)
{
    Books b;
    memset(&b, 0, sizeof b);
    b.seen_trust = w->community_trust;
    static const u64 purposes[4] = {CAPACITY_LUCK, SHARE_OUT, SHARE_WITHIN, OUTCOME};
    for (i64 k = 0; k < 4; k++)
        for (i64 s = 0; s < w->services; s++)
            st->luck[k * w->services + s] = fold(fold(root, purposes[k]), (u64)w->key[s]);
    memset(st->old_waiting, 0, sizeof(i64) * (size_t)w->services);
    memset(st->old_between, 0, sizeof(i64) * (size_t)w->services);
    memset(st->waiting, 0, sizeof(i64) * (size_t)(w->services * ROWS));
    memset(st->coming, 0, sizeof(i64) * (size_t)(w->services * ROWS));
    memset(st->between, 0, sizeof(i64) * (size_t)(w->links * ROWS));
    memset(st->between_all, 0, sizeof(i64) * (size_t)(w->services * ROWS));
    memset(st->coming_lost, 0, sizeof(i64) * (size_t)w->links);
    memset(st->queue, 0, sizeof(i64) * (size_t)w->services);
    memset(st->lost, 0, sizeof(i64) * (size_t)w->services);
    for (i64 s = 0; s < w->services; s++) {
        st->morale[s] = w->morale_start;
        st->absence[s] = w->absence_base + w->absence_morale * (1.0 - w->morale_start);
        st->budget[s] = 1.0;
    }
    for (i64 e = 0; e < w->links; e++) {
        st->trust[e] = w->trust_start;
        st->sent[e] = 0;
        st->got[e] = 0;
    }
    for (i64 week = 0; week < w->weeks; week++) {
        b.contacts = 0;
        b.wasted = 0;
        for (i64 s = 0; s < w->services; s++) st->budget[s] *= w->weekly_budget[s];
        grow_older(w, st, &b, week % AGES);
        people_ask(w, st, &b, root, week);
        serve(w, st, &b, week);
        people_follow(w, st, &b);
        b.waited += b.now;
        if (week >= 13) {
            b.eligible += b.born[(week - 13) % AGES];
            b.unmet += b.alive[(week - 13) % AGES];
        }
        if (week >= 26) b.crisis += b.alive[(week - 26) % AGES];
        measure(w, st, &b, weekly + week * w->measures);
    }
}

/* Run replications first, first + 1, ...; weekly has room for runs x weeks x measures. */
void run_block(const Network *w, Work *st, i64 seed, i64 first, i64 runs, double *weekly)
{
    for (i64 r = 0; r < runs; r++) {
        u64 root = fold(fold(0, (u64)seed), (u64)(first + r)) >> 1;
        run(w, st, root, weekly + r * w->weeks * w->measures);
    }
}
