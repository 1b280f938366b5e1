from gazette.grouping import grouped, grouped_by_name


def test_groups_and_their_members_keep_the_order_in_which_they_come():
    pairs = [("b", 1), ("a", 2), ("b", 3)]

    assert list(grouped(pairs).items()) == [("b", (1, 3)), ("a", (2,))]
    assert grouped([]) == {}


def test_names_with_one_address_are_one_group_and_names_without_letters_are_not():
    pairs = [("Café & Co", 1), ("Cafe and Co", 2), ("…", 3), ("日本", 4), ("…", 5)]

    assert grouped_by_name(pairs) == {"Café & Co": (1, 2), "…": (3, 5), "日本": (4,)}
