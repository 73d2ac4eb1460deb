Feature: Results come as a file

  Named and labelled, so that a browser can keep it.

  Rule: Download a job's results · Example

    @DOWNLOAD-06 @must
    Scenario: Results are an attachment
      Given a completed view job with each of these
        | output_type |
        | "json"      |
        | "csv"       |
        | "tsv"       |
        | "xlsx"      |
      And a completed query job
      Then their results are an attachment with a file name

    @DOWNLOAD-14 @should
    Scenario: Label and file name fit
      Given a completed view job with each of these
        | output_type |
        | "json"      |
        | "csv"       |
        | "tsv"       |
        | "xlsx"      |
      And a completed query job
      Then their results are labelled and named as what they are
