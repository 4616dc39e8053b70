//! The filters: a column beside the results, or on narrow screens a dialog over them.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::countries::countries;
use super::facet::Choice;
use super::years::years;
use crate::browser::focus;
use crate::domain::{Field, Region};
use crate::parts::{asof_choice, field_mark};
use crate::site::Site;

/// Every group of filters.
pub(super) fn filters(site: Site) -> impl IntoView {
    let m = site.m;
    let open = move || site.filters_open.get();
    let close = move || {
        site.filters_open.set(false);
        request_animation_frame(|| focus::focus(".open-filters"));
    };
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" && site.filters_open.get_untracked() {
            close();
        }
    };
    let show = move || match site.answer.with(crate::engine::Answer::len) {
        0 => m.show_none.to_owned(),
        n => m.show_cities.of(m, n),
    };
    view! {
        <aside
            id="filters" class="filters" class:open=open on:keydown=escape
            role=move || open().then_some("dialog")
            aria-modal=move || open().then_some("true")
            aria-label=m.filters
        >
            <button class="close" on:click=move |_| close()>{m.close_filters}</button>
            <fieldset class="facet">
                <legend>{m.field_group}</legend>
                <ul>{Field::ALL.map(|field| field_choice(site, field).draw(site, field_mark(field))).collect_view()}</ul>
            </fieldset>
            <fieldset class="facet">
                <legend>{m.region_group}</legend>
                <ul>{Region::ALL.map(|region| region_choice(site, region).draw(site, ())).collect_view()}</ul>
            </fieldset>
            {countries(site)}
            {years(site)}
            {asof_choice(site)}
            <button class="show" on:click=move |_| close()>{show}</button>
        </aside>
    }
}

fn field_choice(site: Site, field: Field) -> Choice<Field> {
    Choice {
        value: field,
        label: site.m.field(field),
        id: field.id(),
        chosen: |query| &mut query.fields,
        count: |answer, field| answer.fields[field.index()],
    }
}

fn region_choice(site: Site, region: Region) -> Choice<Region> {
    Choice {
        value: region,
        label: site.m.region(region),
        id: region.id(),
        chosen: |query| &mut query.regions,
        count: |answer, region| answer.regions[region.index()],
    }
}
