//! What readers come for, step by step.

mod counts;
mod empty;
mod filter;
mod focus;
mod follow;
mod ignored;
mod insights;
mod keyboard;
mod links;
mod long;
mod look_up;
mod meetings;
mod storage;
mod strip;
mod take_away;
mod timeline;
mod transition;
mod typing;

use crate::harness::Test;

pub(crate) fn tests() -> Vec<Test> {
    let all = [
        look_up::tests(),
        filter::tests(),
        strip::tests(),
        timeline::tests(),
        meetings::tests(),
        insights::tests(),
        counts::tests(),
        links::tests(),
        long::tests(),
        ignored::tests(),
        typing::tests(),
        follow::tests(),
        transition::tests(),
        keyboard::tests(),
        focus::tests(),
        take_away::tests(),
        storage::tests(),
        empty::tests(),
    ];
    all.into_iter().flatten().collect()
}
