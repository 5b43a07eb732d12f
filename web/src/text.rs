//! The page's words as the views that are not converted yet ask for them: in the language of the page as a whole.
//! It goes with the last of them; [`crate::words`] stays.

#![allow(dead_code, reason = "views that are converted ask for their words themselves")]

use std::sync::atomic::{AtomicBool, Ordering};

use fentan_core::{Bilingual, Language};
use fentan_owners::Portion;

use crate::words;
pub(crate) use crate::words::budget::{CONTINGENCY, USUAL_FEES};
pub(crate) use crate::words::rules::{
    ABOUT, ABOUT_COLUMNS, ALL_NEEDS, ALL_OF_TIER, ALL_PAYERS, ALL_TIERS, BUILT_BY, BY_DEFAULT, BY_READING,
    BY_REFERENCE, DIGEST, DOCUMENT, EITHER_WAY, IN_USE, ISSUED, KIND, MEASURE_COLUMNS, NO, NOT_OBTAINED,
    NOTHING_FROM_CITY, OBTAINED, OPTIONAL, PAYER_COLUMNS, PAYERS, PLAN, READINGS, REQUIRED, RULEBOOK,
    SOURCE_COLUMNS, SOURCES, SPLIT_COLUMNS, SPLITS, USUALLY, WHY_DEFAULT, YES,
};

/// Whether the page speaks English.
static ENGLISH: AtomicBool = AtomicBool::new(false);

/// Makes these words come in a language, from the next drawing on.
pub(crate) fn speak(language: Language) {
    ENGLISH.store(language == Language::En, Ordering::Relaxed);
}

/// The language that the page speaks.
pub(crate) fn language() -> Language {
    if ENGLISH.load(Ordering::Relaxed) { Language::En } else { Language::Zh }
}

/// A text of core's in the page's language.
pub(crate) fn of(text: &Bilingual) -> &str {
    text.get(language())
}

/// One of two texts, by the page's language.
pub(crate) fn pick(chinese: &'static str, english: &'static str) -> &'static str {
    if language() == Language::En { english } else { chinese }
}

/// A template with its places `{}` filled in order.
pub(crate) fn filled(template: &str, values: &[&str]) -> String {
    let mut pieces = template.split("{}");
    let mut text = pieces.next().unwrap_or("").to_owned();
    for (piece, value) in pieces.zip(values) {
        text.push_str(value);
        text.push_str(piece);
    }
    text
}

/// Functions for the words of a module.
macro_rules! bridge {
    ($module:ident: $($name:ident $word:ident,)*) => {$(
        pub(crate) fn $name() -> &'static str {
            words::$module::$word.get(language())
        }
    )*};
}

bridge! { answer:
    answer ANSWER,
    total TOTAL,
    expand EXPAND,
    collapse COLLAPSE,
    who WHO,
    payer PAYER,
    share SHARE,
    bar BAR,
    government GOVERNMENT,
    pool POOL,
    used USED,
    net NET,
    belongs_to BELONGS_TO,
    granted GRANTED,
    not_granted NOT_GRANTED,
    shared_so SHARED_SO,
    district_pays_all DISTRICT_PAYS_ALL,
    city_pays_nothing CITY_PAYS_NOTHING,
    comma COMMA,
    open_bracket OPEN_BRACKET,
    close_bracket CLOSE_BRACKET,
    stop STOP,
    colon COLON,
    surplus SURPLUS,
    balance BALANCE,
    sources SOURCES,
    uses USES,
    sum SUM,
    difference DIFFERENCE,
    grants GRANTS,
    open_money OPEN_MONEY,
    no_enterprise NO_ENTERPRISE,
    all_projects ALL_PROJECTS,
    checks CHECKS,
    all_well ALL_WELL,
    error ERROR,
    warning WARNING,
    information INFORMATION,
    moved MOVED,
    why WHY,
    exact EXACT,
    odd_fen ODD_FEN,
    grounds GROUNDS,
    reading READING,
    inputs INPUTS,
    loading LOADING,
    no_why NO_WHY,
}

bridge! { budget:
    facts FACTS,
    community COMMUNITY,
    id ID,
    division DIVISION,
    year YEAR,
    kind KIND,
    tier TIER,
    no_tier NO_TIER,
    bundle BUNDLE,
    built_year BUILT_YEAR,
    buildings BUILDINGS,
    buildings_unit BUILDINGS_UNIT,
    households HOUSEHOLDS,
    households_unit HOUSEHOLDS_UNIT,
    floor_area FLOOR_AREA,
    lines LINES,
    lines_caption LINES_CAPTION,
    number NUMBER,
    quantity_price QUANTITY_PRICE,
    quantity QUANTITY,
    unit_price UNIT_PRICE,
    amount AMOUNT,
    who_pays WHO_PAYS,
    who_pays_wan WHO_PAYS_WAN,
    required REQUIRED,
    optional OPTIONAL,
    not_listed NOT_LISTED,
    by_amount BY_AMOUNT,
    by_product BY_PRODUCT,
    remove REMOVE,
    actions ACTIONS,
    missing MISSING,
    add_missing ADD_MISSING,
    add_line ADD_LINE,
    add ADD,
    custom_line CUSTOM_LINE,
    description DESCRIPTION,
    enterprise ENTERPRISE,
    shares SHARES,
    note NOTE,
    subtotal SUBTOTAL,
    works WORKS,
    paste_hint PASTE_HINT,
    paste_unread PASTE_UNREAD,
    paste_noted PASTE_NOTED,
    fees FEES,
    fees_caption FEES_CAPTION,
    fee FEE,
    how HOW,
    rate RATE,
    fee_payer FEE_PAYER,
    by_reading BY_READING,
    as_amount AS_AMOUNT,
    of_works OF_WORKS,
    of_all OF_ALL,
    add_fee ADD_FEE,
    other_fee OTHER_FEE,
    funding FUNDING,
    funding_caption FUNDING_CAPTION,
    source SOURCE,
    triggers TRIGGERS,
    reduces REDUCES,
    yes YES,
    no NO,
    by_debt_reading BY_DEBT_READING,
    readings READINGS,
    readings_lead READINGS_LEAD,
    by_default BY_DEFAULT,
}

bridge! { compare:
    compare_parts COMPARE_PARTS,
    compare_scenarios COMPARE_SCENARIOS,
    compare_readings COMPARE_READINGS,
    compare_threshold COMPARE_THRESHOLD,
    unit_is UNIT_IS,
    unknown UNKNOWN,
    nearest_only NEAREST_ONLY,
    open_budget OPEN_BUDGET,
    how_many HOW_MANY,
    in_use IN_USE,
    only_one ONLY_ONE,
    only_one_shown ONLY_ONE_SHOWN,
    base BASE,
    in_detail IN_DETAIL,
    sums_caption SUMS_CAPTION,
    is_base IS_BASE,
    against_base AGAINST_BASE,
    against AGAINST,
    by_district BY_DISTRICT,
    by_project BY_PROJECT,
    nothing_differs NOTHING_DIFFERS,
    partial_total PARTIAL_TOTAL,
    plan PLAN,
    plan_lead PLAN_LEAD,
    plan_source PLAN_SOURCE,
    plan_amount PLAN_AMOUNT,
    plan_make PLAN_MAKE,
    readings_moved READINGS_MOVED,
    readings_caption READINGS_CAPTION,
    option OPTION,
    moved_money MOVED_MONEY,
    moved_projects MOVED_PROJECTS,
    computed_so COMPUTED_SO,
    save_reading SAVE_READING,
    only_readings ONLY_READINGS,
    only_analysis ONLY_ANALYSIS,
    of_project OF_PROJECT,
    curve CURVE,
    curve_grant CURVE_GRANT,
    curve_parts CURVE_PARTS,
    city_short CITY_SHORT,
    district_short DISTRICT_SHORT,
    both_short BOTH_SHORT,
    no_grant NO_GRANT,
    one_fen ONE_FEN,
    now NOW,
    now_beyond NOW_BEYOND,
    even EVEN,
    grant_equals_pool GRANT_EQUALS_POOL,
    points POINTS,
    points_caption POINTS_CAPTION,
    point POINT,
    grant GRANT,
    split SPLIT,
    city_change CITY_CHANGE,
    district_change DISTRICT_CHANGE,
    no_pool NO_POOL,
    no_jump_city_none NO_JUMP_CITY_NONE,
    of_portfolio OF_PORTFOLIO,
    levels_caption LEVELS_CAPTION,
    case CASE,
    without_any WITHOUT_ANY,
    as_is AS_IS,
    levels_change LEVELS_CHANGE,
    scopes_caption SCOPES_CAPTION,
    scope SCOPE,
    city_against CITY_AGAINST,
    district_against DISTRICT_AGAINST,
    grants_caption GRANTS_CAPTION,
    sort_hint SORT_HINT,
    number_short NUMBER_SHORT,
    project_name PROJECT_NAME,
    district_name DISTRICT_NAME,
}

bridge! { forms:
    form FORM,
    form_list FORM_LIST,
    form_plan FORM_PLAN,
    form_about FORM_ABOUT,
    form_all FORM_ALL,
    form_unit FORM_UNIT,
    form_wan FORM_WAN,
    form_yuan FORM_YUAN,
    form_print FORM_PRINT,
    form_hint FORM_HINT,
}

bridge! { frame:
    name NAME,
    yuan YUAN,
    tools TOOLS,
    open OPEN,
    save SAVE,
    print PRINT,
    undo UNDO,
    redo REDO,
    new NEW,
    example EXAMPLE,
    file_name FILE_NAME,
    close CLOSE,
    page_title PAGE_TITLE,
    link LINK,
    views VIEWS,
    budget_view BUDGET_VIEW,
    owners_view OWNERS_VIEW,
    portfolio_view PORTFOLIO_VIEW,
    compare_view COMPARE_VIEW,
    rules_view RULES_VIEW,
    forms_view FORMS_VIEW,
    settings SETTINGS,
    other_language OTHER_LANGUAGE,
    in_wan IN_WAN,
    large LARGE,
    dark DARK,
    scenario SCENARIO,
    scenario_name SCENARIO_NAME,
    add_scenario ADD_SCENARIO,
    remove_scenario REMOVE_SCENARIO,
    link_copied LINK_COPIED,
    link_shown LINK_SHOWN,
    link_of_figure LINK_OF_FIGURE,
    link_damaged LINK_DAMAGED,
    link_version LINK_VERSION,
    link_too_large LINK_TOO_LARGE,
    link_unsupported LINK_UNSUPPORTED,
    shown_copy SHOWN_COPY,
    make_mine MAKE_MINE,
    back_to_mine BACK_TO_MINE,
    other_rules OTHER_RULES,
    same_figures SAME_FIGURES,
    digest DIGEST,
    city CITY,
    district DISTRICT,
    no_room NO_ROOM,
    kept_elsewhere KEPT_ELSEWHERE,
    elsewhere ELSEWHERE,
    take_theirs TAKE_THEIRS,
    keep_ours KEEP_OURS,
    was_typing WAS_TYPING,
    kept KEPT,
    keeping KEEPING,
    not_kept NOT_KEPT,
    not_opened NOT_OPENED,
    not_read NOT_READ,
    not_restored NOT_RESTORED,
    projects PROJECTS,
    project PROJECT,
    previous_project PREVIOUS_PROJECT,
    next_project NEXT_PROJECT,
    unnamed UNNAMED,
    add_project ADD_PROJECT,
    copy_project COPY_PROJECT,
    remove_project REMOVE_PROJECT,
    copy_suffix COPY_SUFFIX,
    no_project NO_PROJECT,
    disclaimer DISCLAIMER,
    privacy PRIVACY,
    rules_in_full RULES_IN_FULL,
    rules_page RULES_PAGE,
    single_file SINGLE_FILE,
    single_file_name SINGLE_FILE_NAME,
}

bridge! { owner_answer:
    home_answer HOME_ANSWER,
    my_door MY_DOOR,
    door_hint DOOR_HINT,
    choose_door CHOOSE_DOOR,
    all_stairwells ALL_STAIRWELLS,
    no_building NO_BUILDING,
    no_stairwell NO_STAIRWELL,
    find_first FIND_FIRST,
    other_home OTHER_HOME,
    to_pay TO_PAY,
    why_button WHY_BUTTON,
    charges_caption CHARGES_CAPTION,
    charge CHARGE,
    charge_cost CHARGE_COST,
    charge_rest CHARGE_REST,
    charge_residents CHARGE_RESIDENTS,
    charge_part CHARGE_PART,
    charge_subsidy CHARGE_SUBSIDY,
    nobody_else NOBODY_ELSE,
    share_owed SHARE_OWED,
    less_source LESS_SOURCE,
    cash_owed CASH_OWED,
    rounded_up ROUNDED_UP,
    sources_caption SOURCES_CAPTION,
    non_cash NON_CASH,
    home_link_hint HOME_LINK_HINT,
    answer_needs_list ANSWER_NEEDS_LIST,
    go_paste GO_PASTE,
    answer_needs_budget ANSWER_NEEDS_BUDGET,
    go_budget GO_BUDGET,
    answer_needs_mending ANSWER_NEEDS_MENDING,
    worth_knowing WORTH_KNOWING,
    building_drawn BUILDING_DRAWN,
    no_floor NO_FLOOR,
    share_small SHARE_SMALL,
    share_large SHARE_LARGE,
    flats_hint FLATS_HINT,
    distribution DISTRIBUTION,
    distribution_caption DISTRIBUTION_CAPTION,
    median MEDIAN,
    smallest SMALLEST,
    mean MEAN,
    largest LARGEST,
    per_square_metre PER_SQUARE_METRE,
    range RANGE,
    homes HOMES,
    here HERE,
    owner_totals OWNER_TOTALS,
    totals_caption TOTALS_CAPTION,
    residents_bear RESIDENTS_BEAR,
    elevator_subsidy ELEVATOR_SUBSIDY,
    shares_sum SHARES_SUM,
    shares_gap SHARES_GAP,
    of_which OF_WHICH,
    cash_to_collect CASH_TO_COLLECT,
    rounding_difference ROUNDING_DIFFERENCE,
    revenue_over REVENUE_OVER,
    what_if WHAT_IF,
    what_if_lead WHAT_IF_LEAD,
    built_lines BUILT_LINES,
    beyond_tier BEYOND_TIER,
    tier_supposed TIER_SUPPOSED,
    as_planned AS_PLANNED,
    collection_rate COLLECTION_RATE,
    what_if_caption WHAT_IF_CAPTION,
    figure_column FIGURE_COLUMN,
    before BEFORE,
    after AFTER,
    difference_column DIFFERENCE_COLUMN,
    project_total PROJECT_TOTAL,
    median_share MEDIAN_SHARE,
    save_supposed SAVE_SUPPOSED,
    as_it_was AS_IT_WAS,
    then_missing THEN_MISSING,
    no_figures_then NO_FIGURES_THEN,
}

bridge! { owner_documents:
    documents_section DOCUMENTS_SECTION,
    documents_lead DOCUMENTS_LEAD,
    document DOCUMENT,
    document_notices DOCUMENT_NOTICES,
    document_public DOCUMENT_PUBLIC,
    document_ballot DOCUMENT_BALLOT,
    document_standing DOCUMENT_STANDING,
    document_scope DOCUMENT_SCOPE,
    scope_one SCOPE_ONE,
    scope_building SCOPE_BUILDING,
    scope_all SCOPE_ALL,
    copy_notice COPY_NOTICE,
    notice_copied NOTICE_COPIED,
    notice_not_copied NOTICE_NOT_COPIED,
    documents_need_households DOCUMENTS_NEED_HOUSEHOLDS,
    documents_need_figures DOCUMENTS_NEED_FIGURES,
    letter_cash LETTER_CASH,
    letter_item LETTER_ITEM,
    letter_cost LETTER_COST,
    letter_residents LETTER_RESIDENTS,
    letter_how LETTER_HOW,
    letter_part LETTER_PART,
    letter_share LETTER_SHARE,
    letter_charges LETTER_CHARGES,
    letter_subsidy LETTER_SUBSIDY,
    letter_source LETTER_SOURCE,
    letter_sources LETTER_SOURCES,
    letter_clause LETTER_CLAUSE,
    letter_yuan LETTER_YUAN,
    letter_pay LETTER_PAY,
    standing_filled_by STANDING_FILLED_BY,
    standing_checked_by STANDING_CHECKED_BY,
    standing_said STANDING_SAID,
    to_a_day TO_A_DAY,
}

bridge! { owner_rules:
    apportion APPORTION,
    apportion_caption APPORTION_CAPTION,
    no_figures_yet NO_FIGURES_YET,
    nothing_borne NOTHING_BORNE,
    borne_item BORNE_ITEM,
    borne_as BORNE_AS,
    method METHOD,
    methods METHODS,
    over_whom OVER_WHOM,
    not_taking_part NOT_TAKING_PART,
    everything_else EVERYTHING_ELSE,
    by_bearer BY_BEARER,
    list_semicolon LIST_SEMICOLON,
    back_to_usual BACK_TO_USUAL,
    tidy_rule TIDY_RULE,
    whole_community WHOLE_COMMUNITY,
    non_residential_units NON_RESIDENTIAL_UNITS,
    units_included UNITS_INCLUDED,
    units_excluded UNITS_EXCLUDED,
    nobody_out NOBODY_OUT,
    why_out WHY_OUT,
    exclude_household EXCLUDE_HOUSEHOLD,
    exclude EXCLUDE,
    doors_hint DOORS_HINT,
    coefficients COEFFICIENTS,
    coefficients_as COEFFICIENTS_AS,
    own_coefficients OWN_COEFFICIENTS,
    as_weights AS_WEIGHTS,
    as_percent AS_PERCENT,
    counts_by_household COUNTS_BY_HOUSEHOLD,
    amounts_by_household AMOUNTS_BY_HOUSEHOLD,
    count_column COUNT_COLUMN,
    paste_entries PASTE_ENTRIES,
    entries_caption ENTRIES_CAPTION,
    no_counts NO_COUNTS,
    entry_twice ENTRY_TWICE,
    entry_heading ENTRY_HEADING,
    entry_number ENTRY_NUMBER,
    owner_sources OWNER_SOURCES,
    own_funds OWN_FUNDS,
    own_funds_caption OWN_FUNDS_CAPTION,
    used_for USED_FOR,
    all_charges ALL_CHARGES,
    choose_line CHOOSE_LINE,
    subsidy_name SUBSIDY_NAME,
    elevator_subsidy_note ELEVATOR_SUBSIDY_NOTE,
    add_subsidy ADD_SUBSIDY,
    add_revenue ADD_REVENUE,
    fund_use FUND_USE,
    fund_unused FUND_UNUSED,
    fund_for_all FUND_FOR_ALL,
    fund_for_lines FUND_FOR_LINES,
    fund_lines FUND_LINES,
    fund_votes FUND_VOTES,
    fund_vote_listed FUND_VOTE_LISTED,
    fund_not_enterprise FUND_NOT_ENTERPRISE,
    waivers_caption WAIVERS_CAPTION,
    waived_by WAIVED_BY,
    waived_share WAIVED_SHARE,
    waived_reason WAIVED_REASON,
    waive_household WAIVE_HOUSEHOLD,
    waive WAIVE,
    collection COLLECTION,
    collection_fen COLLECTION_FEN,
    collection_yuan COLLECTION_YUAN,
    own_accounts OWN_ACCOUNTS,
    own_accounts_note OWN_ACCOUNTS_NOTE,
    to_households TO_HOUSEHOLDS,
    entered_sum ENTERED_SUM,
    drawn_sum DRAWN_SUM,
    no_cash_mark NO_CASH_MARK,
    totals_wanting TOTALS_WANTING,
    totals_no_households TOTALS_NO_HOUSEHOLDS,
}

bridge! { owner_vote:
    vote_section VOTE_SECTION,
    vote_lead VOTE_LEAD,
    vote_needs_households VOTE_NEEDS_HOUSEHOLDS,
    vote_broken VOTE_BROKEN,
    matter_kind MATTER_KIND,
    matter_name MATTER_NAME,
    matter_called MATTER_CALLED,
    remove_matter REMOVE_MATTER,
    another_matter ANOTHER_MATTER,
    add_matter ADD_MATTER,
    passed PASSED,
    not_passed NOT_PASSED,
    not_voted NOT_VOTED,
    lacks_quorum LACKS_QUORUM,
    lacks_consent LACKS_CONSENT,
    voted VOTED,
    voted_for VOTED_FOR,
    voted_against VOTED_AGAINST,
    voted_abstain VOTED_ABSTAIN,
    voted_not VOTED_NOT,
    all_owners ALL_OWNERS,
    persons PERSONS,
    square_metres SQUARE_METRES,
    part_of_all PART_OF_ALL,
    progress PROGRESS,
    bar_column BAR_COLUMN,
    bars_caption BARS_CAPTION,
    reached REACHED,
    threshold THRESHOLD,
    taking_part TAKING_PART,
    agreeing AGREEING,
    by_persons BY_PERSONS,
    by_area BY_AREA,
    tests_caption TESTS_CAPTION,
    test TEST,
    stricter STRICTER,
    persons_of_needed PERSONS_OF_NEEDED,
    area_of_needed AREA_OF_NEEDED,
    still_missing STILL_MISSING,
    outcome OUTCOME,
    nothing_missing NOTHING_MISSING,
    reached_it REACHED_IT,
    missed_it MISSED_IT,
    matter MATTER,
    enter_votes ENTER_VOTES,
    enter_votes_lead ENTER_VOTES_LEAD,
    paste_votes PASTE_VOTES,
    paste_votes_hint PASTE_VOTES_HINT,
    all_for ALL_FOR,
    none_voted NONE_VOTED,
    joined JOINED,
    same_owner SAME_OWNER,
    between_doors BETWEEN_DOORS,
    readiness_section READINESS_SECTION,
    readiness_lead READINESS_LEAD,
    requirement REQUIREMENT,
    answer_column ANSWER_COLUMN,
    not_answered NOT_ANSWERED,
    from_day FROM_DAY,
    to_day TO_DAY,
    accepted_on ACCEPTED_ON,
    filed_on FILED_ON,
    on_day ON_DAY,
    days_column DAYS_COLUMN,
    note_column NOTE_COLUMN,
    state_column STATE_COLUMN,
    to_the_vote TO_THE_VOTE,
    print_standing PRINT_STANDING,
}

bridge! { owners:
    shares_chapter SHARES_CHAPTER,
    papers_chapter PAPERS_CHAPTER,
    owners_contents OWNERS_CONTENTS,
    households_list HOUSEHOLDS_LIST,
    households_caption HOUSEHOLDS_CAPTION,
    households_table HOUSEHOLDS_TABLE,
    household_column HOUSEHOLD_COLUMN,
    building BUILDING,
    stairwell STAIRWELL,
    unit_column UNIT_COLUMN,
    floor FLOOR,
    exclusive_area EXCLUSIVE_AREA,
    purpose PURPOSE,
    residential RESIDENTIAL,
    non_residential NON_RESIDENTIAL,
    fund_balance FUND_BALANCE,
    provident_fund PROVIDENT_FUND,
    labour LABOUR,
    owed_column OWED_COLUMN,
    due_column DUE_COLUMN,
    not_yet NOT_YET,
    find_household FIND_HOUSEHOLD,
    find_household_hint FIND_HOUSEHOLD_HINT,
    every_building EVERY_BUILDING,
    add_household ADD_HOUSEHOLD,
    remove_all_households REMOVE_ALL_HOUSEHOLDS,
    remove_found_households REMOVE_FOUND_HOUSEHOLDS,
    no_household_found NO_HOUSEHOLD_FOUND,
    first_problem FIRST_PROBLEM,
    paste_households PASTE_HOUSEHOLDS,
    paste_households_hint PASTE_HOUSEHOLDS_HINT,
    read_floors READ_FLOORS,
    no_households NO_HOUSEHOLDS,
    no_households_lead NO_HOUSEHOLDS_LEAD,
    no_names NO_NAMES,
    sample SAMPLE,
    households_pasted HOUSEHOLDS_PASTED,
    households_result HOUSEHOLDS_RESULT,
    merged MERGED,
}

bridge! { portfolio:
    portfolio_caption PORTFOLIO_CAPTION,
    unit_yuan UNIT_YUAN,
    unit_wan UNIT_WAN,
    project_column PROJECT_COLUMN,
    division_column DIVISION_COLUMN,
    kind_and_tier KIND_AND_TIER,
    bundle_column BUNDLE_COLUMN,
    central CENTRAL,
    provincial PROVINCIAL,
    used_column USED_COLUMN,
    match_column MATCH_COLUMN,
    said_column SAID_COLUMN,
    no_match NO_MATCH,
    filter FILTER,
    search SEARCH,
    search_projects_hint SEARCH_PROJECTS_HINT,
    every_division EVERY_DIVISION,
    every_year EVERY_YEAR,
    every_kind EVERY_KIND,
    every_tier EVERY_TIER,
    only_wrong ONLY_WRONG,
    group_by GROUP_BY,
    no_groups NO_GROUPS,
    no_bundle NO_BUNDLE,
    clear_filter CLEAR_FILTER,
    nothing_found NOTHING_FOUND,
    all_columns ALL_COLUMNS,
    fold_all FOLD_ALL,
    unfold_all UNFOLD_ALL,
    whole_sum WHOLE_SUM,
    filtered_sum FILTERED_SUM,
    broken_group BROKEN_GROUP,
    too_large TOO_LARGE,
    budget_broken BUDGET_BROKEN,
    has_errors HAS_ERRORS,
    several_grants SEVERAL_GRANTS,
    part PART,
    sum_bar SUM_BAR,
    group_bar GROUP_BAR,
    show_chart SHOW_CHART,
    largest_groups LARGEST_GROUPS,
}

bridge! { rules:
    search_rules SEARCH_RULES,
    search_hint SEARCH_HINT,
    none_found NONE_FOUND,
    clear_search CLEAR_SEARCH,
    rules_contents RULES_CONTENTS,
    add_to_budget ADD_TO_BUDGET,
}

pub(crate) fn errors(count: usize) -> String {
    of(&words::answer::errors(count)).to_owned()
}

pub(crate) fn add_all_missing(count: usize) -> String {
    of(&words::budget::add_all_missing(count)).to_owned()
}

pub(crate) fn counted(projects: usize, broken: usize) -> String {
    of(&words::compare::counted(projects, broken)).to_owned()
}

pub(crate) fn left_out(count: usize) -> String {
    of(&words::compare::left_out(count)).to_owned()
}

pub(crate) fn show_rest(count: usize) -> String {
    of(&words::compare::show_rest(count)).to_owned()
}

pub(crate) fn only_in(scenario: &str) -> String {
    of(&words::compare::only_in(scenario)).to_owned()
}

pub(crate) fn broken_in(scenario: &str) -> String {
    of(&words::compare::broken_in(scenario)).to_owned()
}

pub(crate) fn opened_in(scenario: &str) -> String {
    of(&words::compare::opened_in(scenario)).to_owned()
}

pub(crate) fn plan_name(source: &str) -> String {
    of(&words::compare::plan_name(source)).to_owned()
}

pub(crate) fn reading_name(option: &str) -> String {
    of(&words::compare::reading_name(option)).to_owned()
}

pub(crate) fn reading_kind(name: &str) -> String {
    of(&words::compare::reading_kind(name)).to_owned()
}

pub(crate) fn said_pool(pool: &str) -> String {
    of(&words::compare::said_pool(pool)).to_owned()
}

pub(crate) fn said_point(case: &str, split: &str, city: &str, district: &str) -> String {
    of(&words::compare::said_point(case, split, city, district)).to_owned()
}

pub(crate) fn said_changed(case: &str, split: &str, city: [&str; 2], district: [&str; 2]) -> String {
    of(&words::compare::said_changed(case, split, city, district)).to_owned()
}

pub(crate) fn said_split(split: &str) -> String {
    of(&words::compare::said_split(split)).to_owned()
}

pub(crate) fn said_without() -> &'static str {
    words::compare::SAID_WITHOUT.get(language())
}

pub(crate) fn said_first() -> &'static str {
    words::compare::SAID_FIRST.get(language())
}

pub(crate) fn said_present(grant: &str) -> String {
    of(&words::compare::said_present(grant)).to_owned()
}

pub(crate) fn said_full() -> &'static str {
    words::compare::SAID_FULL.get(language())
}

pub(crate) fn said_even(grant: &str, part: &str) -> String {
    of(&words::compare::said_even(grant, part)).to_owned()
}

pub(crate) fn said_surplus(surplus: &str) -> String {
    of(&words::compare::said_surplus(surplus)).to_owned()
}

pub(crate) fn said_no_jump(split: &str) -> String {
    of(&words::compare::said_no_jump(split)).to_owned()
}

pub(crate) fn more(amount: &str) -> String {
    of(&words::compare::more(amount)).to_owned()
}

pub(crate) fn less(amount: &str) -> String {
    of(&words::compare::less(amount)).to_owned()
}

pub(crate) fn no_more() -> &'static str {
    words::compare::NO_MORE.get(language())
}

pub(crate) fn varied_sources(names: &str) -> String {
    of(&words::compare::varied_sources(names)).to_owned()
}

pub(crate) fn amount_in(amount: &str, wan: bool) -> String {
    of(&words::compare::amount_in(amount, wan)).to_owned()
}

pub(crate) fn list_comma() -> &'static str {
    words::compare::LIST_COMMA.get(language())
}

pub(crate) fn project_count(count: usize) -> String {
    of(&words::frame::project_count(count)).to_owned()
}

pub(crate) fn building_name(name: &str) -> String {
    of(&words::owner_answer::building_name(name)).to_owned()
}

pub(crate) fn stairwell_name(name: &str) -> String {
    of(&words::owner_answer::stairwell_name(name)).to_owned()
}

pub(crate) fn floor_name(floor: u32) -> String {
    of(&words::owner_answer::floor_name(floor)).to_owned()
}

pub(crate) fn homes_found(count: usize, shown: usize) -> String {
    of(&words::owner_answer::homes_found(count, shown)).to_owned()
}

pub(crate) fn home_facts(area: &str, floor: Option<u32>) -> String {
    of(&words::owner_answer::home_facts(area, floor)).to_owned()
}

pub(crate) fn shares_of(building: &str) -> String {
    of(&words::owner_answer::shares_of(building)).to_owned()
}

pub(crate) fn too_many_flats(count: usize) -> String {
    of(&words::owner_answer::too_many_flats(count)).to_owned()
}

pub(crate) fn up_to(from: &str, to: &str) -> String {
    of(&words::owner_answer::up_to(from, to)).to_owned()
}

pub(crate) fn collected_at(rate: &str, paid: &str, missing: &str) -> String {
    of(&words::owner_answer::collected_at(rate, paid, missing)).to_owned()
}

pub(crate) fn supposed_name(tier: Option<&str>, without: usize) -> String {
    of(&words::owner_answer::supposed_name(tier, without)).to_owned()
}

pub(crate) fn home_share(home: &str) -> String {
    of(&words::owner_answer::home_share(home)).to_owned()
}

pub(crate) fn home_cash(home: &str) -> String {
    of(&words::owner_answer::home_cash(home)).to_owned()
}

pub(crate) fn in_capitals(capitals: &str) -> String {
    of(&words::owner_documents::in_capitals(capitals)).to_owned()
}

pub(crate) fn letter_basis(basis: &str) -> String {
    of(&words::owner_documents::letter_basis(basis)).to_owned()
}

pub(crate) fn print_notices(count: usize) -> String {
    of(&words::owner_documents::print_notices(count)).to_owned()
}

pub(crate) fn many_notices(count: usize) -> String {
    of(&words::owner_documents::many_notices(count)).to_owned()
}

pub(crate) fn more_rows_printed(rows: usize) -> String {
    of(&words::owner_documents::more_rows_printed(rows)).to_owned()
}

pub(crate) fn standing_of(name: &str, year: &str) -> String {
    of(&words::owner_documents::standing_of(name, year)).to_owned()
}

pub(crate) fn rules_of(name: &str) -> String {
    of(&words::owner_documents::rules_of(name)).to_owned()
}

pub(crate) fn parts_of(persons: [&str; 2], areas: [&str; 2]) -> String {
    of(&words::owner_documents::parts_of(persons, areas)).to_owned()
}

pub(crate) fn by_default_rule(methods: &str, follows: bool) -> String {
    of(&words::owner_rules::by_default_rule(methods, follows)).to_owned()
}

pub(crate) fn bearer_by(payer: &str, method: &str, clause: &str) -> String {
    of(&words::owner_rules::bearer_by(payer, method, clause)).to_owned()
}

pub(crate) fn every_one_of(component: &str) -> String {
    of(&words::owner_rules::every_one_of(component)).to_owned()
}

pub(crate) fn subsidy_off(subsidy: &str) -> String {
    of(&words::owner_rules::subsidy_off(subsidy)).to_owned()
}

pub(crate) fn left_to_divide(net: &str) -> String {
    of(&words::owner_rules::left_to_divide(net)).to_owned()
}

pub(crate) fn scope_name(building: &str, stairwell: Option<&str>) -> String {
    of(&words::owner_rules::scope_name(building, stairwell)).to_owned()
}

pub(crate) fn households_out(count: usize) -> String {
    of(&words::owner_rules::households_out(count)).to_owned()
}

pub(crate) fn takes_part_again(door: &str) -> String {
    of(&words::owner_rules::takes_part_again(door)).to_owned()
}

pub(crate) fn more_households(count: usize) -> String {
    of(&words::owner_rules::more_households(count)).to_owned()
}

pub(crate) fn more_said(count: usize) -> String {
    of(&words::owner_rules::more_said(count)).to_owned()
}

pub(crate) fn no_such_door(typed: &str) -> String {
    of(&words::owner_rules::no_such_door(typed)).to_owned()
}

pub(crate) fn several_doors(typed: &str, count: usize) -> String {
    of(&words::owner_rules::several_doors(typed, count)).to_owned()
}

pub(crate) fn floor_label(floor: u32) -> String {
    of(&words::owner_rules::floor_label(floor)).to_owned()
}

pub(crate) fn for_reference(name: &str) -> String {
    of(&words::owner_rules::for_reference(name)).to_owned()
}

pub(crate) fn instead_of(reference: &str) -> String {
    of(&words::owner_rules::instead_of(reference)).to_owned()
}

pub(crate) fn percent_sum(sum: &str) -> String {
    of(&words::owner_rules::percent_sum(sum)).to_owned()
}

pub(crate) fn entries_filled(filled_in: usize, all: usize) -> String {
    of(&words::owner_rules::entries_filled(filled_in, all)).to_owned()
}

pub(crate) fn counts_sum(sum: u64) -> String {
    of(&words::owner_rules::counts_sum(sum)).to_owned()
}

pub(crate) fn amounts_sum(sum: &str) -> String {
    of(&words::owner_rules::amounts_sum(sum)).to_owned()
}

pub(crate) fn amounts_fit(due: &str) -> String {
    of(&words::owner_rules::amounts_fit(due)).to_owned()
}

pub(crate) fn amounts_missing(due: &str, rest: &str) -> String {
    of(&words::owner_rules::amounts_missing(due, rest)).to_owned()
}

pub(crate) fn amounts_over(due: &str, over: &str) -> String {
    of(&words::owner_rules::amounts_over(due, over)).to_owned()
}

pub(crate) fn entries_put(count: usize) -> String {
    of(&words::owner_rules::entries_put(count)).to_owned()
}

pub(crate) fn nth_row(row: usize) -> String {
    of(&words::owner_rules::nth_row(row)).to_owned()
}

pub(crate) fn fund_accounts(households: usize, held: &str, drawn: &str) -> String {
    of(&words::owner_rules::fund_accounts(households, held, drawn)).to_owned()
}

pub(crate) fn portion(portion: Portion) -> String {
    of(&words::owner_vote::portion(portion)).to_owned()
}

pub(crate) fn persons_and_area(persons: u32, area: &str) -> String {
    of(&words::owner_vote::persons_and_area(persons, area)).to_owned()
}

pub(crate) fn bar_label(title: &str, by: &str, reached: &str, asked: &str) -> String {
    of(&words::owner_vote::bar_label(title, by, reached, asked)).to_owned()
}

pub(crate) fn more_problems(count: usize) -> String {
    of(&words::owner_vote::more_problems(count)).to_owned()
}

pub(crate) fn items(count: usize) -> String {
    of(&words::owner_vote::items(count)).to_owned()
}

pub(crate) fn day_span(first: &str, last: &str) -> String {
    of(&words::owner_vote::day_span(first, last)).to_owned()
}

pub(crate) fn votes_of(building: &str, matter: &str) -> String {
    of(&words::owner_vote::votes_of(building, matter)).to_owned()
}

pub(crate) fn voted_elsewhere(vote: &str) -> String {
    of(&words::owner_vote::voted_elsewhere(vote)).to_owned()
}

pub(crate) fn own_id(id: &str) -> String {
    of(&words::owner_vote::own_id(id)).to_owned()
}

pub(crate) fn owner_groups(count: usize) -> String {
    of(&words::owner_vote::owner_groups(count)).to_owned()
}

pub(crate) fn households_of(shown: usize, all: usize) -> String {
    of(&words::owners::households_of(shown, all)).to_owned()
}

pub(crate) fn households_wrong(count: usize) -> String {
    of(&words::owners::households_wrong(count)).to_owned()
}

pub(crate) fn nth_household(number: usize) -> String {
    of(&words::owners::nth_household(number)).to_owned()
}

pub(crate) fn shown_of(shown: usize, all: usize) -> String {
    of(&words::portfolio::shown_of(shown, all)).to_owned()
}

pub(crate) fn of_projects(count: usize) -> String {
    of(&words::portfolio::of_projects(count)).to_owned()
}

pub(crate) fn not_in_sums(count: usize) -> String {
    of(&words::portfolio::not_in_sums(count)).to_owned()
}

pub(crate) fn grouped_by(what: &str) -> String {
    of(&words::portfolio::grouped_by(what)).to_owned()
}

pub(crate) fn examples_lead(cost: &str, class: &str) -> String {
    of(&words::rules::examples_lead(cost, class)).to_owned()
}

pub(crate) fn rules_found(components: usize, others: usize) -> String {
    of(&words::rules::rules_found(components, others)).to_owned()
}

pub(crate) fn holidays_between(days: &[String]) -> String {
    of(&words::owner_vote::holidays_between(days)).to_owned()
}

pub(crate) fn workdays_between(days: &[String]) -> String {
    of(&words::owner_vote::workdays_between(days)).to_owned()
}

pub(crate) fn column_names(columns: &'static Bilingual) -> Vec<&'static str> {
    words::rules::column_names(columns, language())
}
