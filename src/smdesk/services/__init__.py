"""One module per job a person does; knows no Qt and no SQL."""
