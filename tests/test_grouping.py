from gazette.grouping import grouped


def test_groups_and_their_members_keep_the_order_in_which_they_come():
    pairs = [("b", 1), ("a", 2), ("b", 3)]

    assert list(grouped(pairs).items()) == [("b", (1, 3)), ("a", (2,))]
    assert grouped([]) == {}
