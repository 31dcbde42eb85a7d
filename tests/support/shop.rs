//! A small brief of a shop, in which every goal can be met.

/// Three channels over two phases; the goal of See can be met with this budget.
pub(crate) const SHOP: &str = r#"
[campaign]
name = "Flower shop"
weeks = 4
budget = 20_000
catalogue = "none"

[audience.city]
people = 100_000
in_phase = { think = "20%" }

[goal.see]
reach = "40%"

[goal.visits]
phase = "think"
clicks = 1_000

[channel.radio]
name = "Radio spot"
price = { per = "thousand", mid = 8.5 }
role.see = { ceiling = "60%", curve = { shape = 1 } }

[channel.search]
name = "Search"
price = { per = "click", mid = 0.40 }

[channel.search.role.think]
ceiling = "50%"
curve = { shape = 0.8 }
click_through = "5%"
demand = { clicks = 4_000 }

[channel.tv]
name = "Television spot"
price = { per = "GRP", mid = 40, basis_people = 200_000 }
role.see = { ceiling = "85%", curve = { shape = 0.95 } }
"#;
